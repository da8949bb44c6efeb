"""Verification: does a briefing stand against the files that it cites.

What a pass proves, from the model and the sources' text alone:

* every source is the file that was read (SHA-256), and every piece of evidence is there, verbatim, at
  its offsets, free of masked words, outside page furniture and unrelated articles;
* every verbatim quotation stands between quotation marks in an unaltered source, is not cut so that a
  negation or a following *but* is lost, and is given to the speaker that the text gives it to;
* every name, number, date and content word of a statement occurs in its evidence – in *one* sentence of
  it, but for antecedents of pronouns and for names that an actor's own evidence ties together – with
  the same negation, the same parties in the same order, and its numbers beside what they count.

What it does not prove: that a source tells the truth; that the right sentence was chosen, or placed in
the right section; that a pronoun's antecedent is the one meant, beyond that no other person is named
between the two; that two words with one stem mean the same; that an omitted clause did not matter.
"""
