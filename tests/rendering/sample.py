"""Documents that every writer is tested on: a plausible brief, and one made of hard cases. All fictional."""

from __future__ import annotations

from briefing.document.blocks import (
    Block,
    Callout,
    Document,
    Emphasis,
    Heading,
    Inline,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Strong,
    Table,
    TableOfContents,
    Text,
)

LITERAL = "{{ 7 * 7 }} **bold** # head <b>&amp;</b> & ]]> %s \\u0041 {PAGE} ${x}"
"""What every writer must print exactly as it stands."""

LONG_WORD = "Überwachungs" * 7 + "system"
"""Ninety characters without a place to break."""


def sample_document() -> Document:
    """A brief of the length and make-up that the shipped template produces."""
    return Document(
        title="Wayfinder cameras in Northgate",
        subtitle="What sellers to public agencies should know before the next call",
        date="2024-05-20",
        facts=(("Prepared for", "Public Sector Sales, Veridian Systems"), ("Prepared by", "Policy Desk")),
        handling="Internal – do not forward",
        author="Policy Desk",
        keywords=("transit", "cameras", "public records"),
        blocks=(*_front(), *_activism(), *_foia(), *_terms(), *_lessons(), *_annex()),
        notes=_notes(),
    )


def _p(*parts: str | Inline) -> Paragraph:
    return Paragraph(_inlines(*parts))


def _inlines(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def _items(*items: tuple[str | Inline, ...]) -> ListBlock:
    return ListBlock(tuple((_p(*item),) for item in items))


def _notes() -> dict[str, Note]:
    courier = "The Northgate Courier, 14 May 2024 (a.txt), characters "
    return {
        "letter": Note(
            _inlines(courier, "96–331: “More than 200 engineers at Veridian Systems have signed a letter”."),
            "note-letter",
        ),
        "terms": Note(
            _inlines(courier, "455–560: “complies with our acceptable-use terms, which forbid tracking”.")
        ),
        "trial": Note(_inlines("b.txt, characters 118–168: “a ‘quiet ninety-day trial’”; 68 % masked.")),
        "quote": Note(_inlines(courier, "332–409: “We did not join this company to count people”.")),
        "release": Note(
            _inlines(
                "b.txt, characters 30–95: “released to the Open Platform Project on May 2”. ",
                Link("https://open-platform.example/wayfinder?a=1&b=2", (Text("open-platform.example"),)),
            )
        ),
        "brochure": Note(_inlines(courier, "640–684: “A promise that nobody audits is a brochure”.")),
    }


def _front() -> tuple[Block, ...]:
    return (
        Callout(
            "bottom-line",
            (Text("Bottom line"),),
            (
                _p(
                    "More than 200 engineers at Veridian Systems have asked chief executive Ruth Adeyemi "
                    "to stop supplying the Northgate Transit Police with Wayfinder",
                    NoteRef("letter"),
                    "; Adeyemi answers that the contract complies with terms that forbid tracking "
                    "individuals",
                    NoteRef("terms"),
                    ".",
                ),
                _p(
                    "E-mails released on 2 May 2024 record a Veridian account manager offering a “quiet "
                    "ninety-day trial”",
                    NoteRef("trial"),
                    "; most of the only account of them that we hold is masked.",
                ),
            ),
        ),
        KeyFigures(
            (
                KeyFigure("> 200", _inlines("engineers signed the letter", NoteRef("letter"))),
                KeyFigure("90 days", _inlines("the trial that was offered", NoteRef("trial"))),
                KeyFigure("2 May 2024", _inlines("e-mails released", NoteRef("release"))),
                KeyFigure("68 %", _inlines("of the only account is masked")),
            )
        ),
    )


def _activism() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Employee activism"),), "employee-activism"),
        Paragraph((Text("Who in the company objects, to what, and what do they ask for?"),), "question"),
        Paragraph((StrengthMark("moderate"), Text(" – one independent origin, two files")), "label"),
        _items(
            (
                "More than 200 engineers at Veridian Systems signed a letter, dated 9 May 2024, asking "
                "Adeyemi to stop supplying the Northgate Transit Police with Wayfinder.",
                NoteRef("letter"),
                " ",
                Emphasis(
                    (Text("Information 2, confidence moderate: one newspaper that has seen the letter."),)
                ),
            ),
            ("The letter calls on the company to publish its public-sector contracts.", NoteRef("letter")),
        ),
        PullQuote(
            _inlines("“We did not join this company to count people who are trying to avoid being counted.”"),
            _inlines("the letter, 9 May 2024", NoteRef("quote")),
        ),
        Callout(
            "guidance",
            (Text("Standing guidance, not drawn from the sources"),),
            (
                _items(
                    (
                        "Employees who raise working conditions together are protected; do not "
                        "discourage them. ",
                        Emphasis((Text("Basis: 29 U.S.C. § 157."),)),
                    ),
                    ("Refer questions about the petition to the press office, and say that you do so.",),
                ),
            ),
        ),
    )


def _foia() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("FOIA exposure"),), "foia-exposure"),
        Paragraph((Text("What has been disclosed, by whom, and what may be disclosed next?"),), "question"),
        Paragraph((StrengthMark("thin"), Text(" – one source, 68 % masked")), "label"),
        _items(
            (
                "E-mails about Wayfinder were released to the Open Platform Project on 2 May 2024.",
                NoteRef("release"),
            ),
            (
                "The e-mails record a Veridian account manager “offering … a ‘quiet ninety-day trial’”; the "
                "words between are masked.",
                NoteRef("trial"),
                NoteRef("release"),
            ),
        ),
        Callout(
            "gap",
            (Text("Not established"),),
            (
                _p(
                    "What else the e-mails show: 68 % of the passage under the visible heading is masked "
                    "(b.txt)."
                ),
                _p("Which agency released them."),
            ),
        ),
    )


def _terms() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Vendor terms of service"),), "vendor-terms-of-service"),
        Paragraph((Text("What do the terms promise, and who says that they do not hold?"),), "question"),
        Paragraph((StrengthMark("strong"), Text(" – three independent origins")), "label"),
        Heading(2, (Text("The vendor’s position"),), "position"),
        _p(
            Strong((Text("Veridian’s position: "),)),
            "the contract “complies with our acceptable-use terms, which forbid tracking individuals” (Ruth "
            "Adeyemi, to staff, 13 May 2024).",
            NoteRef("terms"),
        ),
        Heading(2, (Text("Criticism"),), "criticism"),
        _p(
            "Leila Haddad, counsel at the Open Platform Project, says that the terms are unenforceable: “A "
            "promise that nobody audits is a brochure.”",
            NoteRef("brochure"),
            " See also ",
            Link("#sources", (Text("Sources"),)),
            ".",
        ),
        Callout(
            "caution",
            (Text("Caution"),),
            (_p("The terms themselves are not in the dossier; the transit police declined to comment."),),
        ),
    )


def _lessons() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Lessons for sales teams"),), "lessons-for-sales-teams"),
        Paragraph((Text("What should a seller do differently on Monday?"),), "question"),
        Paragraph((StrengthMark("none"), Text(" – nothing established")), "label"),
        ListBlock(
            (
                (
                    _p("Write every e-mail as if the agency will release it."),
                    ListBlock(((_p("Offers"),), (_p("Prices, and the terms they rest on"),))),
                ),
                (_p("Ask what the agency will log."), _p("A log that nobody reads is not a control.")),
                (_p("Name the uses that the contract allows."),),
            ),
            ordered=True,
        ),
    )


def _annex() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Annex"),), "annex", page_break_before=True),
        TableOfContents(2),
        Heading(2, (Text("Timeline"),), "timeline"),
        Picture(
            "timeline",
            (
                ("2 May 2024", "E-mails released to the Open Platform Project", "2024-05-02", "2024-05-02"),
                ("9 May 2024", "Letter dated", "2024-05-09", "2024-05-09"),
                ("13 May 2024", "Adeyemi answers staff", "2024-05-13", "2024-05-13"),
                ("14 May 2024", "The Courier reports the letter", "2024-05-14", "2024-05-14"),
            ),
            "Timeline of four events between 2 and 14 May 2024: release, letter, answer, report.",
            (Text("Events between 2 and 14 May 2024"),),
        ),
        Heading(2, (Text("Who is who"),), "who"),
        Table(
            header=_cells("Name", "Kind", "Role"),
            rows=(
                _cells("Ruth Adeyemi", "person", "Chief executive, Veridian Systems"),
                _cells("Leila Haddad", "person", "Counsel, Open Platform Project"),
                _cells("Northgate Transit Police", "agency", "Customer; declined to comment"),
                _cells("Wayfinder", "product", "Camera software sold by Veridian Systems"),
            ),
            caption=(Text("People, organisations and products"),),
            widths=(3, 1, 4),
            summary="Each row names one actor, its kind and its role in the matter.",
            row_headers=True,
        ),
        Heading(2, (Text("Sources"),), "sources"),
        Table(
            header=_cells("Source", "Published", "Condition", "Grade"),
            rows=(
                _cells("a.txt – The Northgate Courier", "14 May 2024", "full text", "B"),
                _cells(
                    "b.txt – publisher unknown", "unknown", "68 % of the words after the heading masked", "D"
                ),
                _cells("c.txt", "unknown", "same text as a.txt, not counted again", "B"),
            ),
            caption=(Text("Sources and their condition"),),
            summary="Each row is one file of the dossier: when it was published, its condition and grade.",
        ),
        Heading(2, (Text("Method"),), "method"),
        Paragraph((Text("Every statement was checked against the words that it cites."),), "small"),
    )


def _cells(*cells: str) -> tuple[tuple[Inline, ...], ...]:
    return tuple((Text(cell),) for cell in cells)


def stress_document() -> Document:
    """Hard cases in one document: long tables, a cell longer than a page, 300 notes, scripts, markup."""
    return Document(
        title=f"Stress {LITERAL}",
        subtitle="",
        date="2024-05-20",
        handling="Vertraulich / Confidentiel",
        author="Łukasz Żółć",
        facts=(("Bereitet für", "名前 · اسم"),),
        blocks=(
            TableOfContents(4),
            *_scripts(),
            *_empties(),
            *_nesting(),
            *_long_tables(),
            *_many_notes(),
        ),
        notes={
            f"n{i}": Note(_inlines(f"Source {i}, characters {i}–{i + 40}: “words {i}”.")) for i in range(300)
        },
    )


def _scripts() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Scripts and literal text"),), "scripts"),
        _p(LITERAL),
        _p(
            "Control \x00\x07\x0b characters, a lone surrogate \ud800, a non-character \uffff "
            "and a soft\u00adhyphen."
        ),
        _p("A word without a break: ", LONG_WORD, " and on."),
        _p(
            "Names: ليلى حداد (Leila Haddad), דוד לוי (David Levi), 王小明, 山田太郎, 김철수, "
            "Ελένη Παπαδοπούλου, Юлия."
        ),
        _p("Emoji: 📷 🚨 👩‍⚖️, symbols ≥ ≈ − ½, spaces\u00a0and\u202fnarrow ones,  two  in a row."),
        _p(
            "First line",
            LineBreak(),
            "second line ",
            Strong((Emphasis((Text("strong and stressed"),)),)),
            ".",
        ),
        _p(
            "Links: ",
            Link('https://example.org/a b?q="x"&r=<y>', (Text("odd characters"),)),
            ", ",
            Link("javascript:alert(1)", (Text("no script"),)),
            ", ",
            Link("#nowhere", (Text("a lost anchor"),)),
            ", ",
            Link("#empty", (Strong((Text("a strong one"),)),)),
            ".",
        ),
    )


def _empties() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Empty section"),), "empty"),
        Heading(1, (), None),
        Heading(1, (Text("Empty section"),), "empty"),
        Paragraph(()),
        ListBlock(()),
        Callout("note", (), ()),
        Callout("note", (), (_p("A callout without a title."),)),
        KeyFigures(()),
        KeyFigures((KeyFigure("1 234 567 890", (Text("one figure alone"),)),)),
        Table(header=_cells("No", "rows"), rows=()),
        Table(header=_cells("One column"), rows=(_cells("one cell"),)),
        PullQuote((Text("Nobody is named."),)),
    )


def _nesting() -> tuple[Block, ...]:
    deep: Block = _p("the end")
    for level in range(6):
        deep = ListBlock(((_p(f"level {level}"), deep),), ordered=level % 2 == 0)
    return (
        PageBreak(),
        Heading(1, (Text("Nesting"), NoteRef("n0")), "nesting"),
        Heading(2, (Text("Second"),)),
        Heading(3, (Text("Third"),)),
        Heading(4, (Text("Fourth"),)),
        deep,
        ListBlock(((_p("One"),), (_p("Two"),)), ordered=True),
        _p("Between two lists."),
        ListBlock(((_p("One again"),), (_p("Two again"), _p("and its second paragraph"))), ordered=True),
        Callout(
            "caution",
            (Text("Everything in a box"), NoteRef("n1")),
            (
                _p("A paragraph", NoteRef("n1"), NoteRef("n0"), "."),
                ListBlock(((_p("an item"), ListBlock(((_p("within an item"),),))),)),
                Table(header=_cells("a", "b"), rows=(_cells("1", "2"),), caption=(Text("In a box"),)),
                PullQuote((Text("A quotation in a box."),), (Text("someone"),)),
            ),
        ),
    )


def _long_tables() -> tuple[Block, ...]:
    essay = "A sentence that goes on about procurement and its records. " * 120
    return (
        Heading(1, (Text("Long tables"),), "long-tables", page_break_before=True),
        Table(
            header=_cells("Number", "What", "How much", "Where"),
            rows=tuple(
                _cells(str(i), f"Row {i} of the long table", f"{i * 37 % 1000}", "here") for i in range(200)
            ),
            caption=(Text("Two hundred rows"),),
            widths=(1, 4, 1, 1),
            summary="Two hundred numbered rows.",
            row_headers=True,
        ),
        Table(
            header=_cells("Short", "Longer than a page"),
            rows=(_cells("a", essay), _cells(LONG_WORD, "b"), ((Text("c"), NoteRef("n2")), (NoteRef("n3"),))),
            caption=(Text("A cell longer than a page"),),
        ),
    )


def _many_notes() -> tuple[Block, ...]:
    return (
        Heading(1, (Text("Three hundred notes"),), "notes"),
        *(
            _p("Statement with its evidence", NoteRef(f"n{i}"), ", and more of it", NoteRef(f"n{i + 1}"), ".")
            for i in range(4, 298, 2)
        ),
        _p("Again", NoteRef("n5"), " and last", NoteRef("n298"), NoteRef("n299"), "."),
    )
