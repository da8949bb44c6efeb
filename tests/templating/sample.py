"""A fictional briefing, rich enough for every part of a template; and the same one with hostile words."""

from __future__ import annotations

from typing import Any

from briefing.model.briefing import (
    Actor,
    Briefing,
    Dispute,
    DisputePosition,
    Figure,
    Finding,
    FindingKind,
    Gap,
    Quotation,
    Relation,
    Section,
    TimelineEvent,
)
from briefing.model.evidence import Evidence
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.templating.bundle import Bundle

COURIER = "s-courier"
MASKED = "s-masked"
COPY = "s-copy"
SPUN = "s-spun"

_WORDS = {
    "e-letter": (COURIER, 58, "More than 200 engineers at Veridian Systems have signed a letter asking chief "
                 "executive Ruth Adeyemi to stop supplying the Northgate Transit Police with its "
                 "Wayfinder camera software, the Courier has learned"),
    "e-count": (COURIER, 58, "More than 200 engineers at Veridian Systems have signed a letter"),
    "e-join": (COURIER, 248, "We did not join this company to count people who are trying to avoid "
               "being counted,"),
    "e-dated": (COURIER, 334, "the letter, dated May 9, says"),
    "e-terms": (COURIER, 365, "Adeyemi told staff on Monday that the contract \"complies with our "
                "acceptable-use terms, which forbid tracking individuals.\""),
    "e-haddad": (COURIER, 480, "Leila Haddad, counsel at the Open Platform Project, said the terms are "
                 "unenforceable."),
    "e-brochure": (COURIER, 561, "A promise that nobody audits is a brochure,"),
    "e-declined": (COURIER, 620, "A transit police spokesman declined to comment."),
    "e-release": (MASKED, 41, "The emails, released to the Open Platform Project on May 2,"),
    "e-trial": (MASKED, 118, "a Veridian account manager offering"),
    "e-quiet": (MASKED, 165, "a \"quiet ninety-day trial\""),
    "e-spun": (SPUN, 12, "Veridian representatives asserted the settlement conforms with passable "
               "utilisation provisions"),
}  # fmt: skip


def _evidence() -> dict[str, Evidence]:
    return {
        identifier: Evidence(source=source, start=start, end=start + len(text), text=text)
        for identifier, (source, start, text) in _WORDS.items()
    }


def _sources() -> list[Source]:
    return [
        Source(
            id=COURIER,
            file="a.txt",
            sha256="0" * 64,
            title="Transit staff urge Veridian to drop platform cameras",
            publisher="The Northgate Courier",
            published="2024-05-14",
            url="https://courier.example/veridian?a=1&b=2",
            language="en",
            reliability="B",
            words=142,
        ),
        Source(
            id=MASKED,
            file="b.txt",
            sha256="1" * 64,
            title="FOIA: what the Wayfinder emails show",
            language="en",
            reliability="D",
            words=61,
            conditions=[
                Condition(
                    kind=ConditionKind.MASKED,
                    detail="68 % of the words under “FOIA: what the Wayfinder emails show” are masked",
                    share=0.68,
                    of="the passage under “FOIA: what the Wayfinder emails show”",
                ),
                Condition(kind=ConditionKind.UNDATED, detail="no publication date is known"),
            ],
        ),
        Source(
            id=COPY,
            file="c.txt",
            sha256="2" * 64,
            publisher="Harbour News",
            published="2024-05-15",
            reliability="C",
            words=150,
            conditions=[
                Condition(
                    kind=ConditionKind.DUPLICATE,
                    detail="repeats a.txt, and is not counted again",
                    share=0.91,
                    of="the article",
                    other=COURIER,
                ),
                Condition(
                    kind=ConditionKind.UNRELATED,
                    detail="an unrelated article at the end was left out",
                    share=0.4,
                    of="the file",
                ),
            ],
        ),
        Source(
            id=SPUN,
            file="d.txt",
            sha256="3" * 64,
            reliability="E",
            words=300,
            conditions=[
                Condition(
                    kind=ConditionKind.MACHINE_ALTERED,
                    detail="machine-altered copy: synonyms were put in place of common words, so its "
                    "quotations are not what anyone said",
                )
            ],
        ),
    ]


ONE_PAPER = "one newspaper that has seen the letter; c.txt repeats its text"


def _finding(identifier: str, statement: str, kind: FindingKind, evidence: list[str], **more: Any) -> Finding:
    grading: dict[str, Any] = {
        "independent_sources": 1,
        "information": 2,
        "confidence": "moderate",
        "because": ONE_PAPER,
    }
    return Finding(id=identifier, statement=statement, kind=kind, evidence=evidence, **(grading | more))


def _findings() -> dict[str, list[Finding]]:
    masked = {"information": 3, "because": "the only account is 68 % masked", "confidence": "low"}
    return {
        "lessons-for-sales-teams": [
            _finding(
                "f-trial",
                "E-mails record a Veridian account manager offering the transit police a “quiet ninety-day "
                "trial”; the words between are masked",
                FindingKind.DEAL,
                ["e-trial", "e-quiet"],
                **masked,
            )
        ],
        "foia-exposure": [
            _finding(
                "f-release",
                "E-mails about Wayfinder were released to the Open Platform Project on 2 May 2024.",
                FindingKind.DISCLOSURE,
                ["e-release"],
                **masked,
            )
        ],
        "employee-activism": [
            _finding(
                "f-letter",
                "More than 200 engineers at Veridian Systems signed a letter, dated 9 May 2024, asking chief "
                "executive Ruth Adeyemi to stop supplying the Northgate Transit Police with Wayfinder.",
                FindingKind.DEMAND,
                ["e-letter", "e-count", "e-dated"],
            ),
            _finding(
                "f-answer",
                "Adeyemi told staff on 13 May 2024 that the contract complies with Veridian’s terms.",
                FindingKind.POSITION,
                ["e-terms"],
            ),
        ],
        "vendor-terms-of-service": [
            _finding(
                "f-terms",
                "Veridian’s chief executive says that its acceptable-use terms forbid tracking individuals.",
                FindingKind.TERMS,
                ["e-terms"],
            ),
            _finding(
                "f-unenforceable",
                "Leila Haddad, counsel at the Open Platform Project, says that the terms are unenforceable.",
                FindingKind.CRITICISM,
                ["e-haddad"],
            ),
            _finding(
                "f-spun",
                "Veridian representatives say that the contract complies with its terms.",
                FindingKind.POSITION,
                ["e-spun"],
                confidence="low",
                information=4,
                because="one machine-altered copy",
                caution="From machine-altered copy: a paraphrase, not anyone’s words",
            ),
        ],
    }


_GAPS = {
    "lessons-for-sales-teams": [
        Gap(id="g-lessons", reason="the passage headed “Lessons …” is wholly masked (b.txt)"),
        Gap(id="g-worth", reason="what the contract is worth"),
    ],
    "foia-exposure": [
        Gap(id="g-agency", reason="which agency released the e-mails", evidence=["e-release"]),
        Gap(id="g-emails", reason="what else the e-mails show: 68 % of the passage is masked (b.txt)"),
    ],
    "vendor-terms-of-service": [
        Gap(id="g-terms", reason="what the terms themselves say: they are not in the dossier"),
        Gap(
            id="g-police",
            reason="the transit police’s view: they declined to comment",
            evidence=["e-declined"],
        ),
    ],
}

_STRENGTHS = {
    "lessons-for-sales-teams": ("thin", "one source, 68 % masked"),
    "foia-exposure": ("thin", "one source, 68 % masked"),
    "employee-activism": ("moderate", "one independent origin, two files"),
    "vendor-terms-of-service": ("moderate", "one independent origin, two files"),
}


def _sections(bundle: Bundle) -> list[Section]:
    findings = _findings()
    return [
        Section(
            id=spec.id,
            title=spec.title,
            question=spec.question,
            strength=_STRENGTHS[spec.id][0],  # type: ignore[arg-type]
            strength_because=_STRENGTHS[spec.id][1],
            findings=[f.model_copy(update={"section": spec.id}) for f in findings[spec.id]],
            guidance=spec.guidance,
            gaps=[gap.model_copy(update={"section": spec.id}) for gap in _GAPS.get(spec.id, [])],
        )
        for spec in bundle.topics.sections
    ]


def _quotations() -> list[Quotation]:
    return [
        Quotation(
            id="q-join",
            speaker="the letter",
            text="We did not join this company to count people who are trying to avoid being counted",
            verbatim=True,
            section="employee-activism",
            evidence=["e-join", "e-dated"],
            lead=True,
        ),
        Quotation(
            id="q-brochure",
            speaker="Leila Haddad",
            speaker_role="counsel, Open Platform Project",
            text="A promise that nobody audits is a brochure",
            verbatim=True,
            section="vendor-terms-of-service",
            evidence=["e-brochure"],
            lead=True,
        ),
        Quotation(
            id="q-terms",
            speaker="Ruth Adeyemi",
            speaker_role="chief executive, Veridian Systems",
            text="complies with our acceptable-use terms, which forbid tracking individuals",
            verbatim=True,
            section="vendor-terms-of-service",
            evidence=["e-terms"],
        ),
        Quotation(
            id="q-spun",
            speaker="Veridian representatives",
            text="the settlement conforms with passable utilisation provisions",
            verbatim=False,
            section="vendor-terms-of-service",
            evidence=["e-spun"],
            lead=True,
        ),
    ]


def sample_briefing(bundle: Bundle) -> Briefing:
    """A briefing on the fictional Veridian affair, with the sections of ``bundle``."""
    sections = _sections(bundle)
    by_id = {finding.id: finding for section in sections for finding in section.findings}
    return Briefing(
        title="Veridian, Wayfinder and the transit police",
        subtitle="What happened, what is exposed, what to do",
        date="2024-05-20",
        prepared_for="Public-sector sales",
        prepared_by="Policy desk",
        handling="Internal – do not forward",
        template=bundle.name,
        bottom_line=[by_id["f-letter"], by_id["f-terms"], by_id["f-trial"]],
        sections=sections,
        quotations=_quotations(),
        figures=[
            Figure(
                id="n-200",
                value=200,
                what="engineers signed the letter",
                qualifier="more than",
                display="more than 200",
                key=True,
                evidence=["e-count"],
            ),
            Figure(
                id="n-90",
                value=90,
                unit="days",
                what="trial that was offered",
                qualifier="exact",
                display="ninety-day",
                key=True,
                evidence=["e-quiet"],
            ),
            Figure(id="n-9", value=9, what="of May", qualifier="exact", display="9", evidence=["e-dated"]),
        ],
        timeline=[
            TimelineEvent(
                id="t-1",
                date="2024-05-02",
                precision="day",
                what="E-mails about Wayfinder released to the Open Platform Project",
                evidence=["e-release"],
            ),
            TimelineEvent(
                id="t-2", date="2024-05-09", precision="day", what="Letter dated", evidence=["e-dated"]
            ),
            TimelineEvent(
                id="t-3",
                date="2024-05-13",
                precision="day",
                resolved_from="Monday (published 2024-05-14)",
                what="Adeyemi answers staff",
                evidence=["e-terms"],
            ),
            TimelineEvent(
                id="t-4",
                date=None,
                precision="relative",
                resolved_from="last spring",
                what="an account manager offers a trial",
                evidence=["e-trial"],
            ),
        ],
        actors=[
            Actor(
                id="a-veridian",
                name="Veridian Systems",
                kind="organisation",
                role="vendor of Wayfinder",
                aliases=["Veridian"],
                mentions=9,
                evidence=["e-count"],
            ),
            Actor(
                id="a-adeyemi",
                name="Ruth Adeyemi",
                kind="person",
                role="chief executive, Veridian Systems",
                aliases=["Adeyemi"],
                mentions=4,
                evidence=["e-letter"],
            ),
            Actor(
                id="a-police",
                name="Northgate Transit Police",
                kind="agency",
                aliases=["transit police"],
                mentions=3,
                evidence=["e-letter"],
            ),
            Actor(
                id="a-haddad",
                name="Leila Haddad",
                kind="person",
                role="counsel, Open Platform Project",
                mentions=2,
                evidence=["e-haddad"],
            ),
        ],
        disputes=[
            Dispute(
                id="d-terms",
                about="Whether the terms bind",
                positions=[
                    DisputePosition(
                        statement="they forbid tracking individuals",
                        holder="Veridian (Ruth Adeyemi)",
                        evidence=["e-terms"],
                    ),
                    DisputePosition(
                        statement="they are unenforceable",
                        holder="Open Platform Project (Leila Haddad)",
                        evidence=["e-haddad"],
                    ),
                ],
            )
        ],
        relations=[
            Relation(actor="Veridian engineers", act="demand", target="Ruth Adeyemi", finding="f-letter"),
            Relation(
                actor="Leila Haddad", act="criticise", target="Veridian Systems", finding="f-unenforceable"
            ),
        ],
        gaps=[
            *(gap for section in sections for gap in section.gaps),
            Gap(id="g-date", reason="b.txt bears no date, so “last spring” cannot be placed"),
        ],
        sources=_sources(),
        evidence=_evidence(),
        method=[
            "Confidence is high where two independent origins agree, moderate where one that saw the "
            "document reports it, low otherwise.",
            "A wire text under two mastheads counts as one origin.",
        ],
    )


HOSTILE = (
    "{{ 7*7 }} {% raw %} **b** *i* `c` # h\n\n# H1\n- item\n1. one\n> q\n| a | b |\n|---|---|\n"
    "::: gap x\n:::\n"
    "<b>&amp;&lt; [^e-letter] [!strong] [x](javascript:1) ![y](z) \\*\x00\x07\x1b\udc23\udc00\ud800 "
    "\u202eright\u2028sep\ue000\U000f0023 ]] }} %} 2019. ___ ~~~ === --- $x$ <http://a.b>"
)


def hostile_briefing(bundle: Bundle) -> Briefing:
    """The sample with ``HOSTILE`` at the end of every text that a source or a person could have written."""
    sample = sample_briefing(bundle).model_dump()
    return Briefing.model_validate(_spoilt(sample))


_KEPT = frozenset(
    {"id", "kind", "section", "evidence", "source", "finding", "strength", "confidence", "precision", "date",
     "qualifier", "reliability", "schema_version", "language", "published", "url", "template", "other"}
)  # fmt: skip


def _spoilt(value: Any, key: str = "") -> Any:
    if key == "evidence" and isinstance(value, dict):
        return {identifier: _spoilt_evidence(record) for identifier, record in value.items()}
    if key in _KEPT and not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return value
    if isinstance(value, str):
        return f"{value} {HOSTILE}"
    if isinstance(value, dict):
        return {name: _spoilt(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_spoilt(item, key) for item in value]
    return value


def _spoilt_evidence(record: dict[str, Any]) -> dict[str, Any]:
    # pydantic refuses surrogates in the fields that have a constraint, and takes them in the others.
    text = f"{record['text']} {HOSTILE.encode(errors='ignore').decode()}"
    return record | {"text": text, "end": record["start"] + len(text)}
