"""Little dossiers that contain one dispute, and as many that only look as if they did."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

Holders = set[str]

DISPUTED: dict[str, tuple[tuple[str, ...], str, Holders]] = {
    "a march that two parties counted": (
        ("Organisers said that 2,000 people had marched. The police put the number at 600.",),
        "how many people had marched",
        {"Organisers", "The police"},
    ),
    "an estimate against a count": (
        ("Organisers said 4,000 people attended. Police estimated 900.",),
        "how many people attended",
        {"Organisers", "Police"},
    ),
    "a number that no noun follows": (
        (
            "Marisol Lines said 14 crew members had fallen ill. The union, Seafarers United, said 41 had fallen ill.",
        ),
        "how many crew members had fallen ill",
        {"Marisol Lines", "Seafarers United"},
    ),
    "a speaker against an audit in another source": (
        (
            "Northline Transit recorded 310 failures of its scanners in 2023, Anna Bell said.",
            "The audit lists 468 failures of scanners at Northline Transit in 2023.",
        ),
        "how many failures Northline Transit recorded",
        {"Anna Bell", "The audit"},
    ),
    "an invoice that bills for more, and does not say of what": (
        (
            "The council has said that 2,140 tenants were visited between May 1 and June 30. Invoices from the "
            "contractor, Brightmere Surveys, bill the council for 2,655 in the same two months.",
        ),
        "how many tenants were visited",
        {"The council", "Invoices from the contractor, Brightmere Surveys"},
    ),
    "a party that has its number from a record": (
        (
            "On Tuesday Mara Voss said in a statement that the trial had ended. The statement said that the "
            "ministry ran Sightline on 38 stations. The Lantern Trust, which sued for the files, says that a "
            "spreadsheet in the release lists 61 stations.",
        ),
        "on how many stations the ministry ran Sightline",
        {"Mara Voss", "Lantern Trust"},
    ),
    "a count whose counter stands before an aside": (
        (
            "Lantern Watch, adding up the lists, counted 4,310 households. Corvane Systems put the number at "
            "3,806.",
        ),
        "how many households",
        {"Lantern Watch", "Corvane Systems"},
    ),
    "a number of nothing that is named": (
        (
            "Many of them walked out. The Dockers’ Union put the number at 190. Corvane Systems said it was about 70.",
        ),
        "how many walked out",
        {"Dockers’ Union", "Corvane Systems"},
    ),
    "counts that a source says are in dispute": (
        (
            "The number of camps is in dispute. Ana Bell said that Corvane Systems had watched 12 camps. "
            "Lena Ortiz was in the room. Mara Voss said it was wrong to speak of so few and gave 19 camps.",
        ),
        "how many camps",
        {"Ana Bell", "Mara Voss"},
    ),
    "a number that is denied in the same breath": (
        (
            "Mara Voss said that 31 staff had left their desks, not 140 as the union had claimed.",
            "About 140 staff left their desks at Argent Optics, the union said.",
        ),
        "how many staff",
        {"Mara Voss", "The union"},
    ),
    "what the text itself calls disputed": (
        (
            "How much the city paid is disputed. The mayor, Lena Ortiz, says it paid $2 million. The auditor says "
            "it paid $3.4 million.",
        ),
        "how much the city paid",
        {"Lena Ortiz", "The auditor"},
    ),
    "rates in different forms": (
        (
            "Northline Transit says that the scanners have a false-positive rate of 2 %. When researchers at "
            "Pellworth University tested them, the scanners were wrong in 31 of 200 cases.",
        ),
        "how often",
        {"Northline Transit", "Researchers at Pellworth University"},
    ),
    "accuracy against error": (
        (
            "Argent Optics says its cameras are accurate in 99 percent of cases. An audit by the state found that "
            "the cameras were wrong in one case in eight.",
        ),
        "how often",
        {"Argent Optics", "An audit"},
    ),
    "a denial behind what it denies": (
        (
            "A driver, Carl Dunn, said that managers had been warned about the scanners in May. Northline Transit "
            "denied that any warning had been given.",
        ),
        "whether any warning had been given",
        {"Carl Dunn", "Northline Transit"},
    ),
    "a denial in another source": (
        (
            "Carl Dunn, a driver, said that managers at Northline Transit had switched off the scanners during the "
            "inspection.",
            "Northline Transit denied that managers had switched off scanners for the inspection.",
        ),
        "whether managers had switched off scanners",
        {"Carl Dunn", "Northline Transit"},
    ),
    "what one calls untrue": (
        (
            "Kim Lau says she was dismissed because she had signed the letter. Argent Optics says that is untrue "
            "and that she was dismissed because she had missed a deadline.",
        ),
        "",
        {"Kim Lau", "Argent Optics"},
    ),
    "terms that one calls toothless": (
        (
            "Anna Bell, chief executive of Northline Transit, said that the trial complied with its privacy policy, "
            "which forbids tracking. Carl Dunn, a lawyer at the Open Platform Project, said that the policy was "
            "toothless.",
        ),
        "whether the policy binds anybody",
        {"Anna Bell", "Carl Dunn"},
    ),
    "words that are taken up and denied": (
        (
            "The change log on the website says “formatting and clarity.” That is not formatting, the staff of "
            "Argent Optics wrote.",
        ),
        "formatting and clarity",
        {"The change log", "The staff of Argent Optics"},
    ),
    "what the text says is disputed by somebody": (
        (
            "Mara Voss, the chief executive of Argent Optics, said in a speech on Monday that the cameras were "
            "never used outside schools. That was disputed on Tuesday by a former fitter. “I put up four of them "
            "at the ferry terminal,” said Carl Dunn.",
        ),
        "whether the cameras were ever used outside schools",
        {"Mara Voss", "Carl Dunn"},
    ),
    "a difference that nobody can explain": (
        (
            "Lena Ortiz, a spokeswoman for Marisol Lines, said that the company scanned 910 passengers in May. The "
            "company's own monthly tallies add up to 1,406. Ortiz said that she could not explain the difference.",
        ),
        "how many passengers",
        {"Lena Ortiz", "Marisol Lines's own monthly tallies"},
    ),
    "figures that an inspector does not reconcile": (
        (
            "Marisol Lines told the inspector that it had shared photographs of 71 passengers. The inspector notes "
            "that the Harbour Police has given the number as 40. It is not for the inspector to reconcile the two "
            "figures.",
        ),
        "how many passengers",
        {"Marisol Lines", "Harbour Police, according to The inspector"},
    ),
    "a count that a company disputes": (
        (
            "The drivers say that the scanners were wrong about 340 tickets in May. Northline Transit disputes the "
            "count. Anna Bell, its director of safety, told the council that the scanners were wrong about 52 "
            "tickets.",
        ),
        "how many tickets",
        {"The drivers", "Anna Bell"},
    ),
    "a number that is said to be another's": (
        (
            "“A guard was on the platform nine minutes before anybody rang the bell,” said Kim Lau of Argent Optics.",
            "Dana Ruiz, a signaller, said that the log of the platform shows the bell was rung four minutes before a "
            "guard came, not nine minutes after.",
        ),
        "A guard was on the platform nine minutes before anybody rang the bell",
        {"Kim Lau", "Dana Ruiz"},
    ),
}

UNDISPUTED: dict[str, tuple[str, ...]] = {
    "two bodies that each count their own": (
        "Halden Buses said that it runs 38 depots. Northline Transit says that it has 61 depots.",
    ),
    "some of those who were counted": (
        "Organizers said 230 people took part in the sit-in. Argent Optics has about 900 employees and says that "
        "110 of them were hired in May.",
    ),
    "an invoice for something else": (
        "The council has said that 2,140 tenants were visited in May. Invoices from the caterer bill the council for "
        "2,655 lunches in the same month.",
    ),
    "a statement and what another spreadsheet counts": (
        "Mara Voss said in a statement that the trial had ended. The statement said that the ministry ran Sightline on "
        "38 stations. The Lantern Trust says that a spreadsheet in the release lists 61 officers.",
    ),
    "counts that can both hold": (
        "Over 450 residents signed up for the tram trial in Pellworth, Northline Transit said.",
        "Hundreds of residents signed up for the tram trial in Pellworth, the council said.",
    ),
    "one number, rounded": (
        "Northline Transit recorded 12,000 complaints about its ticket scanners last year.",
        "The regulator said that Northline Transit had received 11,860 complaints about its ticket scanners.",
    ),
    "counts on different days": (
        "Northline Transit logged 310 breakdowns on 3 March 2024, the regulator said.",
        "Northline Transit logged 290 breakdowns on 9 March 2024, Anna Bell said.",
    ),
    "counts of different things": (
        "Northline Transit fitted 240 cameras to its trams, Anna Bell said.",
        "The depot has 95 cameras, which the police installed in car parks, Carl Dunn said.",
    ),
    "a part and the whole": (
        "The regulator said that Northline Transit had checked 4,000 tickets in May 2024.",
        "Of the 4,000 tickets, 130 were rejected by the scanners, Northline Transit said.",
    ),
    "signatures that grow": (
        "A petition against the scanners had 640 signatures on 1 May 2024, Carl Dunn said.",
        "A petition against the scanners has 1,127 signatures, organisers said.",
    ),
    "what two companies did": (
        "Northline Transit dismissed seven drivers over the strike, Anna Bell said. Halden Buses said that it hired "
        "five.",
    ),
    "members and those who voted": (
        "The union represents 4,800 dockers. It said that 1,900 had voted for a strike.",
    ),
    "who marched and who signed": (
        "Organisers said that 300 people marched on Monday. The police said 12 were injured.",
    ),
    "rates of two things": (
        "Northline Transit says that its trams are right on time in 94 percent of cases.",
        "Anna Bell said that the scanners were wrong in 31 of 200 checks.",
    ),
    "access that is denied": (
        "The regulator denied the company access to the records. Northline Transit said that it needed the records "
        "for its audit.",
    ),
    "neither confirmed nor denied": (
        "Anna Bell said that the scanners had failed in winter. Northline Transit would neither confirm nor deny "
        "that.",
    ),
    "what is not denied": (
        "Northline Transit did not deny that the scanners had failed. Anna Bell said that the scanners had failed "
        "on cold days.",
    ),
    "a never of something else": (
        "Anna Bell said that the scanners had failed on 12 trams.",
        "“I have never seen so many people on a Monday,” said Carl Dunn, a driver.",
    ),
    "a but that goes against nothing": (
        "Northline Transit said that no tram had been late. But the café at the depot was closed, Carl Dunn said.",
    ),
    "records that bear an assurance out": (
        "Northline Transit said that every scanner had been tested. The logs list every scanner with its test.",
    ),
    "two policies": (
        "Northline Transit said that the trial complied with its privacy policy.",
        "Carl Dunn, a driver, said that the uniform policy was meaningless.",
    ),
    "terms that would be enforced": (
        "“The terms are clear and we will enforce them,” said Kim Lau. Argent Optics has no office in Ohio, Dana "
        "Ruiz said.",
    ),
    "a petition that is rejected": (
        "The chief executive, Mara Voss, rejected the petition. She said the contract would be honoured.",
    ),
    "votes": (
        "The council voted 7-2 to suspend the scanners. Anna Bell said that five councillors had been on holiday.",
    ),
    "who spoke and who came": (
        "Only one of the engineers, Kim Lau, spoke at the meeting. The minutes list 14 people who attended the "
        "meeting.",
    ),
    "a company and its own spokeswoman": (
        "Argent Optics denies that there were any such cameras. “Our fitters put up cameras which film nobody,” said "
        "a spokeswoman, Dana Ruiz.",
    ),
    "a newspaper that corrects itself": (
        "Correction: an earlier report said that 4,100 scanners had been fitted in Pellworth. Northline Transit says "
        "that 3,410 scanners had been fitted in Pellworth in June.",
    ),
    "a number that has grown by Friday": (
        "Fifty drivers signed a letter on 8 May 2024. By Friday the number was 71, a spokesman for the union said.",
    ),
    "a difference of another kind": (
        "Anna Bell said that 40 scanners had been fitted. Carl Dunn said that the union had 212 members. The council "
        "could not explain the difference between the two tenders.",
    ),
    "records behind a claim that bear it out": (
        "Anna Bell, a spokeswoman for Northline Transit, said that no driver had been fined. Carl Dunn, a lawyer, said "
        "that he had records which confirm that.",
    ),
    "a decision and e-mails of an earlier month": (
        "Anna Bell, a spokeswoman for Northline Transit, said that it was decided in April 2024. Carl Dunn, a lawyer, "
        "said that he had e-mails of February 2024 in which it was discussed.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert set(holders_of(about, *texts)) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(*UNDISPUTED[name]) == []
