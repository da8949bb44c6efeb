"""Hard quotations, invented: text, and for each quotation its kind, speaker and parts (``/`` between)."""

from __future__ import annotations

from typing import NamedTuple


class Expected(NamedTuple):
    kind: str
    speaker: str | None
    parts: str


class Case(NamedTuple):
    name: str
    text: str
    """Paragraphs, one a line."""
    expected: tuple[Expected, ...]


def said(speaker: str | None, parts: str) -> Expected:
    return Expected("sentence", speaker, parts)


def wove(speaker: str | None, parts: str) -> Expected:
    return Expected("phrase", speaker, parts)


def name(parts: str) -> Expected:
    return Expected("title", None, parts)


CASES = [
    # -- words that head or name a thing
    Case(
        "headed",
        "She says that when she asked why, a clerk showed her a sheet of paper headed “Risk Tier Report.” "
        "It ran to one page.",
        (name("Risk Tier Report."),),
    ),
    Case(
        "titled in lower case",
        "An officer gave him a leaflet titled “How we use your data.”",
        (name("How we use your data."),),
    ),
    Case(
        "marked",
        "A guard showed the court a folder marked “Do Not Open.” It was empty.",
        (name("Do Not Open."),),
    ),
    Case(
        "called by a speaker",
        "The officer called it “a waste of money.”",
        (wove("The officer", "a waste of money."),),
    ),
    # -- hyphenated surnames; whom one writes to is not who writes
    Case(
        "written to a hyphenated name",
        "Its head of research, Dr Ana Petrov, wrote to Dunn-Avery last March: “We do not need any.”",
        (said("Its head of research, Dr Ana Petrov", "We do not need any."),),
    ),
    Case(
        "letter by nobody named",
        "In a letter to Dunn-Avery last spring: “We will not renew.”",
        (said(None, "We will not renew."),),
    ),
    Case(
        "hyphenated before a colon",
        "Ana Dunn-Avery: “We will not renew.”",
        (said("Ana Dunn-Avery", "We will not renew."),),
    ),
    Case(
        "hyphenated in apposition",
        "“We will not renew,” said its lawyer, Ana Dunn-Avery.",
        (said("its lawyer, Ana Dunn-Avery", "We will not renew,"),),
    ),
    # -- an office and the name in apposition to it
    Case(
        "apposed before",
        "A Lumen sales director, Neil Orr, wrote on March 9: “Policy won’t be an issue.”",
        (said("A Lumen sales director, Neil Orr", "Policy won’t be an issue."),),
    ),
    Case(
        "apposed after",
        "“I built the thing,” wrote the engineer, Priya Nair, “and I would not use it.”",
        (said("the engineer, Priya Nair", "I built the thing, / and I would not use it."),),
    ),
    Case(
        "apposed before the verb",
        "“Let’s keep this between us,” the council’s head of waste, Graham Tutt, wrote.",
        (said("the council’s head of waste, Graham Tutt", "Let’s keep this between us,"),),
    ),
    Case(
        "office behind an opening",
        "Commenting, Marguerite Falk, Chief Executive, said: “We are proud of it.”",
        (said("Marguerite Falk", "We are proud of it."),),
    ),
    # -- plain, by position of the attribution
    Case("after", "“The terms protect nobody,” Haddad said.", (said("Haddad", "The terms protect nobody,"),)),
    Case(
        "before", "Haddad said, “The terms protect nobody.”", (said("Haddad", "The terms protect nobody."),)
    ),
    Case(
        "colon", "Haddad wrote: “The terms protect nobody.”", (said("Haddad", "The terms protect nobody."),)
    ),
    Case(
        "inverted with apposition",
        "“We were never asked,” said Rana Haddad, counsel at the Rivers Trust, on Monday.",
        (said("Rana Haddad", "We were never asked,"),),
    ),
    Case(
        "apposition with a clause",
        "“We were never asked,” Osei, who runs the county clinic, told the Courier.",
        (said("Osei", "We were never asked,"),),
    ),
    Case("pronoun", "“We were never asked,” she told reporters.", (said("she", "We were never asked,"),)),
    Case("question", "“Who reads the logs?” Osei asked.", (said("Osei", "Who reads the logs?"),)),
    Case("manner verb", "“No comment at all,” Osei shrugged.", (said("Osei", "No comment at all,"),)),
    Case("tweeted", "“They knew all along!” Osei tweeted.", (said("Osei", "They knew all along!"),)),
    Case(
        "full stop before the attribution",
        "“Every agency must answer for itself.” Osei wrote. “We stand by the product.”",
        (said("Osei", "Every agency must answer for itself. / We stand by the product."),),
    ),
    Case(
        "according to, after",
        "“The pilot failed in every district,” according to the audit.",
        (said("the audit", "The pilot failed in every district,"),),
    ),
    Case(
        "in the words of",
        "In the words of the auditor, “the pilot failed in every district.”",
        (said("the auditor", "the pilot failed in every district."),),
    ),
    Case(
        "possessive and colon",
        "That raised Osei's question: “Who reads the logs?”",
        (said("Osei's", "Who reads the logs?"),),
    ),
    Case(
        "name and colon",
        "Rana Haddad: “Nobody asked us about the contract.”",
        (said("Rana Haddad", "Nobody asked us about the contract."),),
    ),
    Case(
        "dash and name",
        "“Nobody asked us about the contract.” — Rana Haddad",
        (said("Rana Haddad", "Nobody asked us about the contract."),),
    ),
    Case(
        "signed below",
        "“Nobody asked us about the contract.”\n— Rana Haddad, counsel",
        (said("Rana Haddad", "Nobody asked us about the contract."),),
    ),
    # -- institutions, documents, groups
    Case(
        "the letter reads",
        "“We ask the board to end the sale,” the letter reads.",
        (said("the letter", "We ask the board to end the sale,"),),
    ),
    Case(
        "the letter reportedly states",
        "“We ask the board to end the sale,” the letter reportedly states.",
        (said("the letter", "We ask the board to end the sale,"),),
    ),
    Case(
        "blog post explains",
        "“Agencies can compare faces,” the blog post explains. “They can count people.”",
        (said("the blog post", "Agencies can compare faces, / They can count people."),),
    ),
    Case(
        "block after It reads",
        "Nineteen investors wrote. It reads in part:\n“We fear sales may grow. They should stop.”",
        (said("It", "We fear sales may grow. They should stop."),),
    ),
    Case(
        "block after a written post",
        "The firm pointed to a post by Osei, its chief:\n“Every agency must obey the law,” Osei wrote.",
        (said("Osei", "Every agency must obey the law,"),),
    ),
    Case(
        "employees wrote that",
        "In the letter, employees wrote that they are “troubled by the sale of trackers to jails.”",
        (wove("employees", "troubled by the sale of trackers to jails."),),
    ),
    Case(
        "two speakers as one",
        "“We will not build it,” Osei and Haddad said.",
        (said("Osei and Haddad", "We will not build it,"),),
    ),
    Case(
        "a spokesman for",
        "“We obey the law,” a spokesman for the agency said.",
        (said("a spokesman for the agency", "We obey the law,"),),
    ),
    Case(
        "quoted as saying",
        "Osei was quoted as saying, “We obey the law.”",
        (said("Osei", "We obey the law."),),
    ),
    # -- split
    Case(
        "split in mid-sentence",
        "“The terms,” she said, “protect nobody at all.”",
        (said("she", "The terms, / protect nobody at all."),),
    ),
    Case(
        "split, short second half",
        "“The terms protect the vendor,” said Haddad, “and nobody.”",
        (said("Haddad", "The terms protect the vendor, / and nobody."),),
    ),
    Case(
        "sentences around the attribution",
        "“The terms are vague,” Haddad said. “Nobody reads the logs.”",
        (said("Haddad", "The terms are vague, / Nobody reads the logs."),),
    ),
    Case(
        "two speakers in one paragraph",
        "“We are ready,” Osei said. “We are not,” Haddad said.",
        (said("Osei", "We are ready,"), said("Haddad", "We are not,")),
    ),
    Case(
        "the next speaker is introduced",
        "“We are ready,” Osei said. “We have tested it.” Haddad said: “They have tested nothing.”",
        (said("Osei", "We are ready, / We have tested it."), said("Haddad", "They have tested nothing.")),
    ),
    Case(
        "split in straight marks",
        '"The terms," she said, "protect nobody at all."',
        (said("she", "The terms, / protect nobody at all."),),
    ),
    # -- several paragraphs
    Case(
        "three paragraphs, last one closes",
        "“First we met the agency.\n“Then we met the board.\n“Nobody answered,” Haddad said.",
        (said("Haddad", "First we met the agency. / Then we met the board. / Nobody answered,"),),
    ),
    Case(
        "straight marks, attributed in the first",
        'Haddad said: "First we met the agency.\n"Then we met the board."',
        (said("Haddad", "First we met the agency. / Then we met the board."),),
    ),
    Case(
        "attributed, then runs on",
        "“We met them,” Haddad said. “They listened.\n“Then they signed.”",
        (said("Haddad", "We met them, / They listened. / Then they signed."),),
    ),
    Case(
        "broken by a stray line break",
        "“We met the agency in the spring and again\nin the summer,” Haddad said.",
        (said("Haddad", "We met the agency in the spring and again / in the summer,"),),
    ),
    Case(
        "continues without attribution",
        "“We met the agency,” Haddad said.\n“Nobody from the board came to the meeting.”",
        (
            said("Haddad", "We met the agency,"),
            said("Haddad", "Nobody from the board came to the meeting."),
        ),
    ),
    Case(
        "the paragraph before introduces",
        "Haddad disagreed.\n“Nobody from the board came to the meeting.”",
        (said("Haddad", "Nobody from the board came to the meeting."),),
    ),
    Case(
        "each paragraph attributed",
        "“We met them,” Haddad said. “They listened.\n“Then they signed,” she added.",
        (said("Haddad", "We met them, / They listened."), said("she", "Then they signed,")),
    ),
    # -- unclosed and mismatched
    Case(
        "never closed",
        "Haddad said, “Nobody asked us about the contract.",
        (said("Haddad", "Nobody asked us about the contract."),),
    ),
    Case(
        "closing mark forgotten before the attribution",
        "“Nobody asked us, Haddad said.",
        (said("Haddad", "Nobody asked us,"),),
    ),
    Case(
        "forgotten, then a new one",
        "“Nobody asked us, Haddad said. “We read it in the paper,” she added.",
        (said("Haddad", "Nobody asked us,"), said("she", "We read it in the paper,")),
    ),
    Case(
        "last mark backwards",
        "“We are careful,” Osei wrote. “We will not ban it for what may happen in the future. “",
        (said("Osei", "We are careful, / We will not ban it for what may happen in the future."),),
    ),
    Case("both backwards", "”Nobody asked us,“ Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case("curly and straight", '“Nobody asked us," Haddad said.', (said("Haddad", "Nobody asked us,"),)),
    Case("straight and curly", '"Nobody asked us,” Haddad said.', (said("Haddad", "Nobody asked us,"),)),
    Case("two apostrophes", "''Nobody asked us,'' Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case("grave accents", "``Nobody asked us,'' Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case("closing mark alone", "Nobody asked us,” Haddad said.", ()),
    Case("spaces inside", "“ Nobody asked us, ” Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case(
        "inches", 'The 6\'2" guard said, "Nobody asked us."', (said("The 6'2\" guard", "Nobody asked us."),)
    ),
    # -- nested
    Case(
        "single in double",
        "“He told me ‘sign or leave’ and left,” Haddad said.",
        (said("Haddad", "He told me ‘sign or leave’ and left,"),),
    ),
    Case(
        "double in single",
        "‘He told me “sign or leave” and left,’ Haddad said.",
        (said("Haddad", "He told me “sign or leave” and left,"),),
    ),
    Case(
        "ends together",
        "“He told me, ‘Sign or leave,’” Haddad said.",
        (said("Haddad", "He told me, ‘Sign or leave,’"),),
    ),
    Case(
        "three levels",
        "“She said, ‘I heard “stop” twice,’ and went,” Haddad said.",
        (said("Haddad", "She said, ‘I heard “stop” twice,’ and went,"),),
    ),
    Case(
        "a speaker inside is none",
        "“The mayor said, ‘We bought nothing,’ and then he signed,” according to Haddad.",
        (said("Haddad", "The mayor said, ‘We bought nothing,’ and then he signed,"),),
    ),
    Case(
        "a title inside",
        "“If it cannot see, how can it enforce its ‘Terms of Service’?” Haddad asked.",
        (said("Haddad", "If it cannot see, how can it enforce its ‘Terms of Service’?"),),
    ),
    # -- single quotes and apostrophes
    Case(
        "British",
        "‘The workers’ letter isn’t ours,’ Osei said. ‘We’ve read it.’",
        (said("Osei", "The workers’ letter isn’t ours, / We’ve read it."),),
    ),
    Case(
        "British, straight",
        "'The workers' letter isn't ours,' Osei said.",
        (said("Osei", "The workers' letter isn't ours,"),),
    ),
    Case("apostrophes only", "The workers' letter wasn't the board's, and the '90s weren't theirs.", ()),
    Case("elision", "Rock ‘n’ roll ‘em, said nobody in the ‘90s.", ()),
    # -- other marks
    Case("guillemets", "« Nobody asked us, » Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case("guillemets inwards", "»Nobody asked us,« Haddad said.", (said("Haddad", "Nobody asked us,"),)),
    Case("low-high", "„Nobody asked us“, Haddad said.", (said("Haddad", "Nobody asked us"),)),
    # -- woven
    Case(
        "two phrases",
        "Haddad called the plan “reckless” and said it would “cost lives.”",
        (wove("Haddad", "reckless"), wove("Haddad", "cost lives.")),
    ),
    Case(
        "in mid-sentence",
        "The plan, she said, is “much worse than the last one.”",
        (wove("she", "much worse than the last one."),),
    ),
    Case(
        "sentence-final reporting",
        "The vendor’s safeguards are “a fig leaf,” Haddad said.",
        (wove("Haddad", "a fig leaf,"),),
    ),
    Case(
        "trailing participle",
        "Haddad criticised the sale, calling it “a gift to the jailers.”",
        (wove("Haddad", "a gift to the jailers."),),
    ),
    Case(
        "statement saying",
        "The agency issued a statement saying it had “no record of such a meeting.”",
        (wove("The agency", "no record of such a meeting."),),
    ),
    Case(
        "passive names the writer's agent",
        "The plan was described by Haddad as “a gift to the jailers.”",
        (wove("Haddad", "a gift to the jailers."),),
    ),
    # -- names, titles, scare quotes: nobody's words
    Case("policy name", "The letter cites the mayor’s “no questions” policy.", (name("no questions"),)),
    Case("film title", "The film “Night Watch” opened on Friday.", (name("Night Watch"),)),
    Case("legal name", "The ‘Terms of Service’ changed in May.", (name("Terms of Service"),)),
    Case("so-called", "The so-called “Safe Streets Act” passed.", (name("Safe Streets Act"),)),
    Case("scare quotes", "The “smart” camera saw nothing.", (name("smart"),)),
    Case(
        "titles in a list",
        "He acted in “Night Watch,” “Day Shift,” and “The Long Road Home,” and later moved to Ohio.",
        (name("Night Watch,"), name("Day Shift,"), name("The Long Road Home,")),
    ),
    # -- whose words a sentence introduces
    Case(
        "who tells the sentence closes it",
        "Omar Reyes left. A former nurse, who would not be named, said there was a rhyme: “It beeps, it bills,” he said.",
        (said("A former nurse", "It beeps, it bills,"),),
    ),
    Case(
        "a message by its two ends",
        "The one to read is Ana Haddad to Omar Reyes, March 27: “Can you turn it up a bit?”",
        (said("Ana Haddad", "Can you turn it up a bit?"),),
    ),
    Case(
        "a message from its writer",
        "An e-mail of May 4 from Ana Haddad, the director of rents, reads: “Put it in the drawer. Lock it.”",
        (said("Ana Haddad", "Put it in the drawer. Lock it."),),
    ),
    Case(
        "a question that another passes on",
        "A clerk instead read a question that asked, in part, “Who paid for the trip to Ohio?” Reyes passed it on.",
        (said("a question", "Who paid for the trip to Ohio?"),),
    ),
    Case(
        "who reads out before who laughs",
        "A clerk read out a card: “Who paid for the trip to Ohio?” Omar Reyes laughed.",
        (said("A clerk", "Who paid for the trip to Ohio?"),),
    ),
    # -- no speaker told
    Case(
        "nobody named",
        "“Nobody asked us about the contract.”",
        (said(None, "Nobody asked us about the contract."),),
    ),
    Case("a new sentence", "“Why?” The hall fell silent.", (said(None, "Why?"),)),
]
