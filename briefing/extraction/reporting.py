"""The language of reporting: the words that give someone's words to someone.

Lemmas as the language model gives them. The lists are closed and general: news English, no name and
no matter of any one dossier. Beside a whole utterance that a comma ties to it any verb reports
(*“No,” she shrugged*); elsewhere only these do.
"""

from __future__ import annotations

#: Verbs whose subject speaks or writes.
SPEECH_VERBS = frozenset(
    """
    accuse acknowledge add address admit admonish advise affirm agree allege announce answer apologise
    apologize appeal argue ask assert assure attest aver avow bark beg begin bellow bemoan berate blame
    blast blog boast brag caution challenge chant charge chide chime cite claim clarify comment complain
    concede conclude concur condemn confess confide confirm contend continue convey counter crack criticise
    criticize cry decry declare decree defend demand denounce deny denigrate deride detail disagree
    disclose dismiss dispute divulge echo elaborate email emphasise emphasize enquire enthuse exclaim
    exhort explain express fume gloat gripe groan growl grumble gush highlight hint holler
    imply implore inform inquire insist instruct interject intone issue joke jest jibe lament lash laud
    laugh lecture maintain marvel mention message mock moan mumble murmur muse mutter note object
    observe opine outline plead pledge point pontificate post praise pray preach predict proclaim profess
    promise pronounce propose protest question quip quote rail rant read reaffirm reason reassert reassure
    rebut recall recap recite recommend recount refer reflect refute reiterate rejoin relate relay
    remark remind repeat reply report request respond retort reveal ridicule roar say scoff scold
    scream shoot shout sigh slam sneer snap snarl snort sob speak speculate stammer state stipulate
    stress submit suggest summarise summarize surmise swear talk taunt tease tell testify text thank
    theorise theorize threaten thunder tout trumpet tweet underline underscore urge utter vent voice
    volunteer vow wail warn whine whisper wonder write yell
    """.split()
)

#: Verbs that name or judge with someone's own words woven in: *called the plan “reckless”*.
NAMING_VERBS = frozenset(
    """
    attack bill brand call characterise characterize compare deem define describe dub hail label lambast
    lambaste liken paint pan portray rip savage style term
    """.split()
)

#: Verbs of thought and feeling. Their subject speaks only where no verb of speech stands above them.
ATTITUDE_VERBS = frozenset("believe expect fear feel figure hope think want wish worry".split())

REPORTING_VERBS = SPEECH_VERBS | NAMING_VERBS | ATTITUDE_VERBS

#: Verbs of who puts a question: without a colon, the words after it are somebody's answer.
ASKING_VERBS = frozenset("ask enquire inquire".split())

#: Verbs that report although their subject is passive: *he was quoted as saying*.
PASSIVE_REPORTS = frozenset({"hear", "quote", "overhear", "record", "film"})

#: Nouns for words: *her claim that …*, *in his statement*, *the question:*.
SPEECH_NOUNS = frozenset(
    """
    accusation acknowledgement admission advice allegation answer appeal argument article assertion
    assessment assurance boast call caution challenge claim comment complaint conclusion confession
    contention criticism declaration demand denial denunciation description editorial email explanation
    insistence invitation letter memo memorandum message motto note objection observation opinion
    paper plea pledge post prediction proclamation promise pronouncement proposal question reference refrain
    remark reminder reply request response retort ruling slogan speech statement submission suggestion
    testimony threat tweet verdict vow warning word
    """.split()
)

#: What makes the words in marks a name: *so-called “A”*, *a policy known as “B”*, *a book titled “C”*.
NAMING_CUES = frozenset(
    {"so-called", "called", "dubbed", "named", "known", "nicknamed", "labelled", "labeled", "marked"}
)

#: What makes them a heading, however they are written: *a sheet headed “How we work”*.
TITLING_CUES = frozenset({"headed", "titled", "entitled", "headlined", "captioned"})
