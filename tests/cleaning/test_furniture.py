import pytest

from briefing.cleaning.draft import draft_blocks
from briefing.cleaning.furniture import furniture_at
from briefing.cleaning.phrases import CAPTION, WRITERS


@pytest.mark.parametrize(
    "text",
    [
        "Home / World / Europe / Harbour police sued over cameras",
        "Start » Lokales » Hafen",
        "News   Sport   Opinion   Puzzles",
        "Facebook Twitter LinkedIn Email",
        "Share on WhatsApp",
        "1.2k shares",
        "Related stories:",
        "More from the Herald",
        "Most read in Business",
        "Read more: Harbour festival cancelled for a third year",
        "» READ: Harbour festival cancelled",
        "WATCH: How the cameras work",
        "Recommended | Ten lobster rolls to try",
        "23 Comments",
        "Leave a comment",
        "3 thoughts on “Harbour police sued”",
        "Comments are closed.",
        "Let us know what you think in the comments below!",
        "Sign up for our weekly newsletter and never miss a story.",
        "Want more like this? Subscribe to Tech Brief.",
        "You have 2 free articles left this month.",
        "This story is for subscribers only.",
        "We use cookies to personalise content. See our Cookie Policy.",
        "© 2025 Harbour Media. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Photo: Jo Petrov/Harbour Media",
        "A camera on the east pier, in May. (Jo Petrov for The Herald)",
        "Officers at the port on Monday. REUTERS/Jo Petrov",
        "[PHOTO: A crane driver at the Norwick yard looks at the camera. (Herald file / Jo Petrov)]",
        "[Image 2: The yard in May]",
        "$3 a week. Billed yearly.",
        "Then £12 per month. Cancel at any time.",
        "was $90 now $45 for your first year",
        "Complete digital access to all our journalism on any device.",
        "Save 30% on Premium Digital",
        "Explore all our plans",
        "Printed and published by Osei & Daughters. Please recycle.",
        "Why have I been blocked?",
        "Please enable JavaScript to read this page.",
        "Jo Petrov Avatar",
        "Photo of Jo Petrov",
        "Updated",
        ": Mar 31, 2026 10:42am UTC",
        "NEXT UP",
        "Next up in Technology",
        "FILE - The pier in 2019 (CP Photo/Jo Petrov)",
        "By Jo Petrov and Hal Osei",
        "Published: 14 January 2025, 10:32 GMT | Updated: 15 January 2025",
        "Jan. 14, 2025",
        "4 min read",
        "Reporting by Jo Petrov; Editing by Hal Osei",
        "Hal Osei contributed to this report.",
        "Follow her on Twitter at @jopetrov.",
        "Follow Jo Petrov on Twitter @jopetrov.",
        "[[place.region=Upper Esk]] [[place.town=]]",
        "[gallery ids=\"1,2\" size='large']",
        "[button link=”/x” color=”red”]Source: Blog[/button]",
        "Advertisement",
        "Page 2 of 9",
        "Skip to content",
        "Dear Ms Adeyemi",
        "Yours sincerely,",
        "☐ I agree to receive marketing emails from Lumen Grid and its partners.",
        "☑ Remember my choice on this device",
        "[ ] Send me a copy",
        "[x] Tell me about events near me.",
        "( ) Resident ( ) Business",
        "I agree to receive promotional e-mails from Lumen Grid.",
        "I have read and agree to the Terms of Use and Privacy Notice.",
        "Yes, I would like to receive news and offers from Harbour Media!",
        "By signing up, you agree to our Terms of Service and Privacy Policy.",
        "By submitting this form you agree that we may contact you about our products.",
        "By clicking “Request a demo” you consent to marketing communications from us.",
        "* * *",
        "#StreetSense #privacy @harbourpolice",
        "CONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential and intended solely for the "
        "addressee. If you have received it in error, tell the sender and delete it.",
        "The information in this message may be legally privileged. Access by anyone else is not authorised.",
        "If you are not the intended recipient, you must not copy, forward or act on this message.",
        "Any views expressed are the sender's own and do not necessarily represent those of Lumen Grid Ltd.",
        "Emails to and from the council may be monitored or recorded.",
        "Please consider the environment before printing this e-mail.",
        '<app-island name="SignInGate" priority="feature"',
        'deferuntil="visible"',
        'props="{"contentType":"Article","tags":[{"id":"uk/post","type":"Keyword"}]}"',
        'config="{"target":"Web","dark":false}">',
    ],
)
def test_furniture_is_recognised(text: str) -> None:
    assert furniture_at(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Lumen Grid declined to comment.",
        "The contract is worth $4.1m.",
        "$12 a month is what the force pays for each camera.",
        "Tenants can cancel at any time under the new lease.",
        "Complete access to the records was refused twice.",
        "Save our harbour, the banner read.",
        "Printed by the force itself, the leaflets named nobody.",
        "The port updated its rules.",
        "The board was blocked by the council.",
        "More than 200 engineers signed.",
        "Share prices fell.",
        "Comments by the chief executive angered the board.",
        "By Monday, 90 engineers had signed the letter to the board.",
        "Getty Images, which owns the archive, sued the company in May.",
        "“Follow the law,” she wrote, “and follow it on camera.”",
        "The company asked agencies to sign up for a free trial, according to the emails.",
        "“Sign up for our newsletter,” the email to the police chief said.",
        "The policy covers housing and City Hall.",
        "The report may not be published before June.",
        "Police use cookies and other traces to follow suspects online.",
        "Read more than once, the clause means nothing.",
        "Topics the board avoided included price and audit.",
        "Contact between the vendor and the force began in 2022.",
        "The two – Petrov and Osei – met on 14 January 2025 at the port.",
        "Reporting a crime now takes two minutes, the force says.",
        "1,140",
        "He agreed (the police did not).",
        "Search warrants were served on the vendor (on 4 May) by the force.",
        "Privacy was the first casualty.",
        "By using the Service you agree that Lumen Grid may keep recordings for 30 days.",
        "By submitting a Sample you agree that your profile may be compared with police records.",
        "By clicking “Accept” you agree to be bound. You may not share alerts with the press. See our terms.",
        "I agree to pay the fee in twelve instalments.",
        "I would like to receive a reply from the chief before the vote.",
        "I consent to the search of my vehicle.",
        "I want to hear news of my brother.",
        "[T]he board knew, she wrote.",
        "(A) the Customer shall keep locations confidential;",
        "By signing up for the trial, the force agreed to the terms.",
        "Ministers were told of the faults of the cameras | Harbour scandal | The Post",
        'The page said: props="open" and no more.',
        "This e-mail was marked confidential, and the vendor asked that the force delete it.",
        "The message was intended for the board, but the chief sent it to the whole force.",
        "If you are not on the list, the letter says, the cameras will find you.",
    ],
)
def test_the_articles_own_words_are_not_furniture(text: str) -> None:
    assert furniture_at(text) is None


# --- by what stands around -------------------------------------------------------------------------

LEAD = "The council voted on Monday to end its contract with Corvane Systems, which has run cameras there."


def furniture(*blocks: str) -> list[str | None]:
    """Why each block is furniture, None where it is not."""
    found = draft_blocks("\n\n".join(blocks))
    return [block.furniture.name if block.furniture else None for block in found]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("A patrol car is parked at the Norwick depot on Jan. 21, 2023.", "Jo Petrov | Reuters"),
        (
            "Mayor Ann Cole speaks in Norwick, Ohio, on May 4, 2022. The plan was approved.",
            "J. A. Petrov | Afp | Getty Images",
        ),
        ("A guard looks at a screen in the Norwick depot.", "Credit: Jo Petrov/Getty Images"),
        (
            "Democratic Ohio state Rep. Ann Cole speaks during a U.S. Senate rally in Norwick, Ohio, Sept. 9, 2025.",
            "Jo Petrov | Getty Images",
        ),
    ],
)
def test_what_stands_above_a_pictures_credit_tells_what_it_shows(caption: str, credit: str) -> None:
    assert furniture("Council ends contract", caption, credit, LEAD) == [None, CAPTION, CAPTION, None]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Mayor Ann Cole said on Monday that the plan was approved.", "Jo Petrov | Reuters"),
        (LEAD + " " + LEAD + " " + LEAD, "Jo Petrov | Reuters"),
        (
            LEAD,
            "Photo by Jo Petrov for The Herald of Norwick and its Harbour, taken in the month of May | Getty",
        ),
        ("Council ends contract", "Jo Petrov | Reuters"),
    ],
)
def test_a_paragraph_of_the_text_above_a_credit_stays(above: str, below: str) -> None:
    assert furniture("Cameras in Norwick", above, below, LEAD)[1] is None


@pytest.mark.parametrize(
    "note",
    [
        "Jo Petrov-Lund is a Senior Writer at the Herald, where she covers harbours.",
        "Jo is a consumer news reporter at the Herald. Before that he sold boats.",
        "You can contact Jo by emailing jo@example.org or on Signal.",
    ],
)
def test_who_wrote_it_is_said_below_the_text(note: str) -> None:
    assert furniture("Council ends contract", LEAD, note)[-1] == WRITERS


def test_a_journalist_whom_the_text_tells_of_wrote_nothing() -> None:
    told = "Jo Petrov asked for the records in May and was given none of them by the council."
    stays = "Jo Petrov is a reporter at the Herald who has sued the council twice."
    assert furniture("Council ends contract", told, stays)[-1] is None
    assert furniture("Council ends contract", stays, LEAD)[1] is None
