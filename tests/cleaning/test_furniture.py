import pytest

from briefing.cleaning.furniture import furniture_at


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
        "FILE - The pier in 2019 (CP Photo/Jo Petrov)",
        "By Jo Petrov and Hal Osei",
        "Published: 14 January 2025, 10:32 GMT | Updated: 15 January 2025",
        "Jan. 14, 2025",
        "4 min read",
        "Reporting by Jo Petrov; Editing by Hal Osei",
        "Hal Osei contributed to this report.",
        "Follow her on Twitter at @jopetrov.",
        "Follow Jo Petrov on Twitter @jopetrov.",
        "[gallery ids=\"1,2\" size='large']",
        "[button link=”/x” color=”red”]Source: Blog[/button]",
        "Advertisement",
        "Page 2 of 9",
        "Skip to content",
        "Dear Ms Adeyemi",
        "Yours sincerely,",
        "* * *",
        "#StreetSense #privacy @harbourpolice",
    ],
)
def test_furniture_is_recognised(text: str) -> None:
    assert furniture_at(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Lumen Grid declined to comment.",
        "The contract is worth $4.1m.",
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
    ],
)
def test_the_articles_own_words_are_not_furniture(text: str) -> None:
    assert furniture_at(text) is None
