"""General English that extraction leans on: kinds of party, of document and of role.

Cues of a particular controversy live in the template bundle, never here.
"""

from __future__ import annotations

#: Words in a name that make its bearer a public body.
AGENCY_WORDS = frozenset(
    """administration agency army authority border bureau cabinet commission committee constabulary
    congress council county court customs department directorate enforcement force fbi
    government immigration inspectorate judiciary legislature marshals ministry navy office parliament
    police prison probation regulator sheriff senate treasury tribunal""".split()
)  # fmt: skip

#: Common nouns for a public body, as in “the agency”.
AGENCY_NOUNS = frozenset(
    """agency authority board bureau commission council county department directorate force government
    inspectorate ministry office police service sheriff city municipality regulator""".split()
)  # fmt: skip

#: Public offices that act as bodies do: “the Scottish Information Commissioner”.
OFFICE_NOUNS = frozenset("commissioner comptroller counselor ombudsman ombudsperson supervisor".split())

#: Common nouns for a company, as in “the company”.
COMPANY_NOUNS = frozenset(
    """business company contractor corporation employer firm giant group maker manufacturer provider
    retailer startup start-up supplier vendor""".split()
)  # fmt: skip

#: Common nouns for an association, as in “the group”.
ASSOCIATION_NOUNS = frozenset(
    "association charity coalition federation foundation group institute nonprofit organisation "
    "organization society think-tank trust union".split()
)

#: Words at the end of a company's name.
COMPANY_WORDS = frozenset(
    """ag analytics bv co corp corporation dynamics gmbh holdings inc incorporated industries labs
    laboratories limited llc llp logistics ltd plc robotics sa software solutions systems technologies
    ventures""".split()
)  # fmt: skip

#: Words that say by which law a company exists: a name ends with them.
LEGAL_FORMS = frozenset("inc plc ltd llc llp corp co gmbh ag sa bv nv pty pvt srl limited".split())

#: Words in the name of an association, at least one more beside them.
ASSOCIATION_WORDS = frozenset(
    """alliance association campaign charity coalition committee federation foundation guild network
    project society union""".split()
)

#: Words in the name of an institution that sells nothing.
INSTITUTION_WORDS = frozenset(
    """academy church clinic college district hospital hospitals library museum polytechnic school schools
    university""".split()
)

#: Words at the end of a newspaper's, a station's or a wire's name.
PRESS_WORDS = frozenset(
    """advertiser argus bulletin chronicle courier daily digest dispatch echo examiner gazette globe guardian
    herald independent inquirer journal ledger magazine messenger mirror monitor news newspaper observer post
    press quarterly radio record review sentinel star sun telegraph times tribune weekly wire""".split()
)

#: Nouns for people by their place in an organisation: “employees” is short for somebody's employees.
STAFF_NOUNS = frozenset(
    """employee worker staff staffer engineer colleague co-worker coworker workforce executive leader
    leadership management manager researcher developer shareholder investor salesperson salespeople rep
    representative technician analyst programmer nurse clinician officer board director""".split()
)  # fmt: skip

#: Nouns for a person when they name no one: “the writer”, “a spokesman”.
PERSON_NOUNS = frozenset(
    """adviser advisor advocate analyst attorney author campaigner chair chairman chairwoman chief
    commissioner counsel director economist editor employee engineer executive founder head journalist
    doctor lawyer leader manager midwife minister mayor nurse official officer organiser organizer partner
    president
    professor reporter representative researcher salesman salesperson salesrep saleswoman scientist
    secretary senator sheriff spokesman spokesperson spokeswoman staffer student supervisor technician
    whistleblower worker writer ceo c.e.o. cto cfo coo cio""".split()
)  # fmt: skip

#: Nouns for people by what they do or are in a matter, whom a later “they” may mean.
PEOPLE_NOUNS = (
    STAFF_NOUNS
    | PERSON_NOUNS
    | frozenset(
        """critic demonstrator driver member parent patient pilot protester protestor resident signatory
    student teacher tenant volunteer""".split()
    )
)

#: Head nouns of a role in apposition: “…, counsel at the Open Platform Project,”.
ROLE_NOUNS = PERSON_NOUNS | frozenset(
    """architect captain chancellor constable co-chair co-founder co-director congressman congresswoman
    coordinator deputy detective governor inspector judge lead lieutenant member owner principal provost
    sergeant specialist strategist superintendent treasurer undersecretary vice-president vp administrator
    alderman assemblyman assemblywoman councillor councilman councilmember councilor councilwoman ombudsman
    counsellor counselor trustee ordinator litigator""".split()  # the tokeniser takes “co-ordinator” apart
)  # fmt: skip

#: Nouns for what somebody is that stand behind a name, and hardly ever before it as a title.
TRADE_NOUNS = frozenset(
    """accountant barrister carer chaplain clerk consultant cook correspondent defender librarian linguist
    master mp neighbour neighbor obstetrician programmer prosecutor psychologist solicitor surgeon
    survivor hygienist farmer shopkeeper plumber electrician midwife paramedic pharmacist
    pensioner reverend vicar imam rabbi priest auditor barista dispatcher fisherman fellow""".split()
)

#: Nouns by which words beside a name tell what its bearer is, plain of stops.
SOMEBODY_NOUNS = frozenset(word.strip(".") for word in ROLE_NOUNS | PEOPLE_NOUNS | TRADE_NOUNS) | {
    "chief",
    "judge",
}

#: Titles that stand right before a person's name and end no other name.
TITLES = frozenset(
    """alderman assemblyman assemblywoman administrator congressman congresswoman councillor councilman
    councilmember councilor councilwoman mayor professor provost senator sheriff superintendent
    counsellor counselor trustee""".split()
)

#: Words at the end of a title that names a law, a contract or a part of one: no party.
DOCUMENT_TITLE_WORDS = frozenset(
    """act agreement appendix bill charter clause code conditions constitution contract convention exemption
    exhibit guidelines law order phase policy regulation regulations rules schedule section standards statute
    commitments guarantees handbook manifesto manual pledges playbook principles protocol terms
    treaty addendum amendment supplement""".split()
)

#: What contracts and forms write with a capital, though it is nobody.
CONTRACT_TERMS = frozenset(
    """content data deliverables device devices documentation equipment fee fees form licence license
    order parties party platform product products site software subscription term terms user
    users""".split()
)

#: What a firm's name goes on with for a part of it, which is another firm.
DIVISIONS = frozenset(
    """cloud health security ventures labs research europe uk usa us america americas international canada
    india pay logistics music games federal government foundation holdings asia africa australia
    capital""".split()
)

#: What a page puts before a text, often in capitals.
EDITORIAL_LABELS = frozenset(
    """advertisement analysis breaking clarification confidential correction draft exclusive note
    notice opinion summary update updated""".split()
)

#: Nouns for a thing that is sold.
PRODUCT_NOUNS = frozenset(
    """algorithm app application camera database device engine model platform product program programme
    scanner sensor service software suite system technology tech tool drone dashboard""".split()
)  # fmt: skip

#: Nouns for a document that somebody wrote to, or about, somebody.
DOCUMENT_NOUNS = frozenset(
    """article audit blog complaint document e-mail email essay file letter lawsuit memo memorandum note
    op-ed paper petition post presentation record report review statement study survey""".split()
)  # fmt: skip

#: Words behind a short name that only say what kind of body bears it: “Veridian” is “Veridian Systems”.
GENERIC_NAME_WORDS = frozenset(
    """ag analytics association bv center centre co company corp corporation foundation gmbh group
    holdings inc incorporated industries initiative institute international labs laboratories limited
    llc llp ltd network partners plc project sa software solutions systems technologies technology
    trust""".split()
)  # fmt: skip

#: Titles before a name.
HONORIFICS = frozenset(
    "cllr cllr. coun coun. ald ald. dr dr. mr mr. mrs mrs. ms ms. miss prof prof. shri sri smt smt. sir dame "
    "lord lady rev rev. sen. rep. gov. capt. col. cpl. det. gen. hon. insp. lt. maj. mep sgt. supt. "
    "judge".split()
)

#: What a campaign is called by: “Purge Palantir”, “Stop Corvane”, which are not Palantir and Corvane.
CAMPAIGN_VERBS = frozenset("abolish ban boycott cancel defund drop end fire free purge save stop".split())

#: Those who speak for a body and never for themselves.
MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson".split())

#: Words for publications' own reporting.
REPORTING_VERBS = frozenset("report reveal learn obtain publish see review find".split())

#: Adverbs and phrases that link a sentence to the one before, and mean nothing without it.
CONNECTIVES = (
    "additionally", "afterwards", "also", "anyway", "as a result", "as such", "at the same time",
    "besides", "but", "and", "so", "yet", "or", "consequently", "conversely", "finally", "for example",
    "for instance", "for now", "furthermore", "hence", "however", "in addition", "in contrast",
    "in fact", "in other words", "in particular", "in response", "in short", "in turn", "indeed",
    "instead", "likewise", "meanwhile", "moreover", "nevertheless", "nonetheless", "notably", "now",
    "of course", "on the other hand", "on top of that", "overall", "similarly", "still", "that said",
    "therefore", "thus", "to be fair", "unfortunately", "fortunately", "ultimately", "well",
    "sure", "interestingly", "surprisingly", "importantly", "specifically", "separately",
    "what is more", "even so", "as it happens", "closer to home", "by contrast", "to be truthful",
    "to be sure", "in the end", "at any rate", "to be clear", "crucially", "worse still",
    "more importantly", "most importantly",
)  # fmt: skip

#: Adverbs that weaken a claim.
HEDGES = frozenset(
    "allegedly apparently likely maybe perhaps possibly presumably probably reportedly seemingly "
    "supposedly".split()
)
