"""Titles in sentence case, as a suggestion: people know names that no list does. Pure."""

import re

# What keeps its capital wherever it stands, besides acronyms and words with a capital inside.
_NAMES = frozenset(
    """
    african alzheimer america american amsterdam arabic argentina asia asian asperger australia
    australian beck belmont boston bowlby brazil britain british buddhist california
    canada canadian catholic chicago china chinese christian christmas danish dutch egypt england
    english erikson ethiopia europe european facebook finland france freud freudian french geneva
    german germany google greek hebrew helsinki hippocratic hispanic india indian indigenous
    instagram internet iran iraq ireland irish islam islamic israel israeli italian italy japan
    japanese jew jewish jung jungian kant kantian kenya kohlberg korea korean latin latina
    latino likert linkedin london medicaid medicare mexican mexico milgram monday muslim nazi
    netherlands nigeria norway norwegian nuremberg ohio ontario oxford pakistan parkinson piaget
    poland portugal portuguese quebec reddit rogers roman rorschach russia russian saturday
    scotland scottish skype socrates spain spanish sunday sweden swedish swiss
    switzerland tarasoff texas thursday tiktok tourette tuesday turkish twitter ukraine
    vienna vietnam vygotsky washington wednesday whatsapp yelp youtube zurich
    january february april june july august september october november december friday
    """.split()  # noqa: SIM905
)
_PHRASES = (
    "New York",
    "New Zealand",
    "North America",
    "South Africa",
    "South America",
    "United Kingdom",
    "United Nations",
    "United States",
    "Latin America",
    "World Health Organization",
)
_ACRONYMS = frozenset(
    """
    adhd aids apa bdi bipa cbt cdc cfr covid dbt dna dsm ehr emdr eu fda gdpr gp hhs
    hipaa hiv icd icu iq lgbt lgbtq mmpi nasw nhs nih ocd ptsd rct sms ssri uk usa
    """.split()  # noqa: SIM905
)
# Tags, and what stands in spans that hold the case, are left as they are.
_PIECE = re.compile(r"(<span class=\"nocase\">.*?</span>|<[^<>]{0,200}>|[\w'’]+)", re.DOTALL)
_ENDS = re.compile(r"[:?!.—–][\"'”’)\]]*\s*[\"'“‘(\[]*$")


def in_sentence_case(title: str) -> str:
    """`title` with small letters, but for its first word, those after a colon, names, acronyms."""
    all_capitals = title.upper() == title and any(map(str.isalpha, title))
    done, starts = [], True
    for piece in _PIECE.split(title):
        if not piece or piece.startswith("<"):
            done.append(piece)
            starts = starts and not piece.startswith("<span")
        elif piece[0].isalnum():
            done.append(_word(piece, starts, all_capitals))
            starts = False
        else:
            done.append(piece)
            starts = bool(_ENDS.search(piece)) or (starts and not done[:-1])
    return _with_phrases("".join(done))


def _with_phrases(title: str) -> str:
    for phrase in _PHRASES:
        title = re.sub(rf"(?i)\b{phrase}\b", phrase, title)
    return title


def _word(word: str, starts: bool, all_capitals: bool) -> str:
    folded = re.sub(r"['’]s$", "", word.lower())
    if folded in _ACRONYMS:
        return word[: len(folded)].upper() + word[len(folded) :].lower()
    if not all_capitals and _keeps_its_case(word):
        return word
    if starts or folded in _NAMES or folded == "i":
        return word[:1].upper() + word[1:].lower()
    return word.lower()


def _keeps_its_case(word: str) -> bool:
    """Acronyms, “iPhone”, “DSM5”: a capital that is not the first letter, or a digit."""
    letters = re.sub(r"['’]s$", "", word)
    return letters[1:] != letters[1:].lower() or any(map(str.isdigit, letters))
