"""The language of reporting: the words that give someone's words to someone.

Lemmas as the language model gives them. The lists are closed and general: general news English,
no name and no matter of any one dossier. Before or after a whole quotation that a comma ties to it, any verb reports
(*“No,” she shrugged*); elsewhere only these do.
"""

from __future__ import annotations

#: Verbs whose subject speaks or writes.
SPEECH_VERBS = frozenset(
    """
    accuse acknowledge add address admit admonish advise advocate affirm agree allege allow announce answer
    apologise apologize appeal argue ask assert assure attest aver avow ban barb bark beg begin bellow bemoan
    berate blame blast blog boast brag caution challenge chant charge chide chime cite claim clarify comment
    complain concede conclude concur condemn confess confide confirm congratulate contend continue convey
    counter crack criticise criticize cry dare decry declare decree defend demand denounce deny denigrate deride
    detail disagree disclose dismiss dispute divulge echo elaborate email emphasise emphasize encourage
    enquire enthuse estimate exclaim exhort exclude explain express finish forecast fume gloat go gripe groan
    growl grumble guarantee gush highlight hint holler imply implore inform inquire insist instruct interject
    intone invite invoke issue joke jest jibe lament lash laud laugh lecture maintain marvel mention message
    mock moan mock mumble murmur muse mutter nod note notify object observe offer opine order outline plead
    pledge point pontificate post praise pray preach predict press proclaim profess promise pronounce propose
    protest proffer push question quip quote rail rant read reaffirm reason reassert reassure rebut recall
    recap recite recommend recount refer reflect refute register reiterate rejoin relate relay remark
    remember remind repeat reply report request respond retort reveal ridicule roar rule sa say scoff scold scream
    share shoot shout shrug sigh sing slam sneer snap snarl snort sob specify speculate spell stammer state
    stipulate stress submit suggest summarise summarize surmise swear talk taunt tease tell testify text thank
    theorise theorize threaten thunder tout trumpet tweet underline underscore urge utter vent voice volunteer
    vow wail warn whine whisper wonder worry write yell
    """.split()
)

#: Verbs that name or judge with someone's own words woven in: *called the plan “reckless”*.
NAMING_VERBS = frozenset(
    """
    attack attribute bill brand call characterise characterize compare decry deem define describe dub hail
    label lambast lambaste liken paint pan peg portray regard rip savage style term view
    """.split()
)

#: Verbs of thought and feeling, which report when words in marks are their complement.
ATTITUDE_VERBS = frozenset(
    """
    believe consider decide doubt expect fear feel figure guess hope imagine know learn mean realise realize reckon
    see suppose suspect think understand want wish
    """.split()
)

REPORTING_VERBS = SPEECH_VERBS | NAMING_VERBS | ATTITUDE_VERBS

#: Verbs that report although their subject is passive: *he was quoted as saying*.
PASSIVE_REPORTS = frozenset({"hear", "quote", "overhear", "record", "film", "catch", "see"})

#: Nouns for words: *her claim that …*, *in a statement*, *the question:*.
SPEECH_NOUNS = frozenset(
    """
    accusation account admission advice allegation answer appeal argument article assertion assessment
    assurance blog book brief caption cable caution challenge charge claim comment commentary complaint
    conclusion confession contention criticism decision declaration definition demand denial description
    dissent editorial email e-mail essay explanation filing forecast greeting headline interview letter line
    memo memorandum message motto note notice objection observation opinion order pitch plea pledge post
    prediction press proclamation promise pronouncement proposal quote question reaction reasoning refrain release
    remark reminder reply report request response retort ruling saying sentence sentiment sign slogan speech
    statement submission suggestion summary suit lawsuit testimony text thought threat tweet update verdict view
    vow warning word
    """.split()
)

#: What makes the words in marks a name: *the so-called “A”*, *a policy known as “B”*.
NAMING_CUES = frozenset(
    {"so-called", "dub", "entitle", "title", "name", "know", "nickname", "headline", "subtitle"}
)
