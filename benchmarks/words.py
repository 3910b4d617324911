"""Sentences that read like a discussion and mean nothing: the same ones in each run.

Their words are ours, and follow each other by a seeded chance, so that a search finds common words
and rare ones.
"""

from random import Random


def _each(joined: str) -> list[str]:
    return joined.split("|")


PEOPLE = _each(
    "a clinician|a client|a supervisor|a colleague|a family member|the whole team|a trainee|"
    "an employer|a former client|a reader|an ethics committee|a group practice|a parent|"
    "a teenager|an insurer|a clinic|a professional board|a couple|a peer|a stranger"
)
ACTS = _each(
    "asks about|keeps|forgets|answers|searches for|writes down|protects|shares|deletes|discusses|"
    "hesitates over|misreads|documents|refuses|accepts|explains|notices|postpones|reports|"
    "reconsiders|publishes|withdraws|compares|questions"
)
THINGS = _each(
    "a private message|the record|an online review|a friend request|the boundary|an old photograph|"
    "a public post|the consent form|an appointment|the treatment plan|a diagnosis|the waiting list|"
    "a recording|a comment|the office policy|a disclosure|the confidentiality of a session|"
    "an emergency contact|a location|the risk|a referral|a search result|a group chat|"
    "a video session|the fee|a rating|the account|a misunderstanding|an invitation|a letter"
)
CONDITIONS = _each(
    "before the first session|after a long silence|on a shared screen|without any consent|"
    "in a small town|across a border|between two appointments|under a pseudonym|during a crisis|"
    "late at night|with good reasons|against all advice|for the second time|in plain language|"
    "at the end of treatment|through a third party|while others read along|by mistake"
)
VERDICTS = _each(
    "That is rarely simple|Nobody is served by haste|The literature is thin here|"
    "A second opinion helps|The risk is real and small|Two answers can both be right|"
    "It depends on what was agreed|The form of the question matters|Silence is an answer as well|"
    "Most of us have done it once|A rule alone does not settle it|Context changes everything"
)
SUBJECTS = _each(
    "Privacy|Searching|Consent|Records|Reviews|Boundaries|Telehealth|Supervision|Disclosure|"
    "Friendship|Messages|Photographs|Fees|Silence|Pseudonyms|Emergencies|Ratings|Group chats"
)
# On one page in a hundred, and on no other: what a search for a rare word is measured with.
RARE = "heliograph"
COMMON = "consent"
MISSPELLED = "confidentialty"


def sentence(chance: Random) -> str:
    """About fifteen words."""
    person, other = chance.sample(PEOPLE, 2)
    act, thing = chance.choice(ACTS), chance.choice(THINGS)
    opening = f"{person.capitalize()} {act} {thing} {chance.choice(CONDITIONS)}"
    if chance.random() < 0.4:
        return f"{opening}. {chance.choice(VERDICTS)}."
    return f"{opening}, and {other} {chance.choice(ACTS)} {chance.choice(THINGS)}."


def paragraph(chance: Random, words: int = 80) -> str:
    """At least `words` words, ending with a sentence."""
    sentences: list[str] = []
    count = 0
    while count < words:
        sentences.append(sentence(chance))
        count += len(sentences[-1].split())
    return " ".join(sentences)


def title(chance: Random, number: int) -> str:
    """Unlike any other by its number."""
    condition = chance.choice(CONDITIONS)
    return f"{chance.choice(SUBJECTS)} {condition}: a question for practice {number}"
