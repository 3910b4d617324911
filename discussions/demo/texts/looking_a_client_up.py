"""Mara Ellingsen on searching for clients; the second version answers a colleague's answer."""

from discussions.demo.content import DemoDiscussion, Revision

OPENING = (
    "prose",
    """\
A colleague told me over lunch that she types the name of every new client into a search engine before the first session. She was surprised that I was surprised. “It is public,” she said. “I would be careless not to.” I have been arguing with her in my head since, and I would rather do it here.

## What we are after when we look

The reasons are not alike, and I find that I can only judge a search once I know which of them is at work.

- **Safety.** Somebody has made a threat, or does not answer after a message that worried me. (Since @tarasoff1976 a threat can bring a duty with it; whether it does, and toward whom, differs by state.)
- **Facts for the treatment.** A history is unclear and a record would settle it.
- **Practicality.** I need an address for an invoice.
- **Curiosity.** I want to know what she looks like when she is not in my office.

I have acted on all four. (@clinton2010 write of these searches in psychiatry, and their list is longer and kinder than mine.) Only the first two were ever written down, and that tells me something: a reason one does not want to see in the notes is rarely a reason that serves the client.
""",
)

CASE = (
    "vignette",
    {
        "text": "Between a first call and a first appointment, a therapist looks up a caller and finds a fundraising page: a house fire, a child’s hospital stay, a photograph. In the session the client speaks about trouble at work. The therapist asks, three times and each time more gently, whether anything else has happened lately. The client says no each time, and does not come back.\n\nThe therapist never learns whether the page belonged to her at all.",
        "disguise": "composite",
        "consent_recorded": False,
        "made": "Put together from things told in three seminars, with everything particular left out.",
    },
)

PUBLIC = (
    "prose",
    """\
## Public is not the same as offered

What people put on the web, they put there for somebody: friends, a band’s followers, an employer. A client who comes to my office has chosen what to bring and in which order. When I read ahead, I take that choice from her, and I take it in secret [see @kaslow2011; for what the two of us owe each other, @beauchamp2019, chap. 8]. I may also be wrong. Names repeat; an old newspaper page stays up long after a charge was dropped.

There is a second effect that I noticed only in supervision. Once I had read something, I could not ask about it innocently. My questions bent around what I knew. The client felt it before I did.
""",
)

CODES = (
    "principle",
    {
        "name": "consent before a search",
        "wording": "A social worker asks the client before searching for her electronically. Exceptions are kept for serious, foreseeable and imminent harm, and for other compelling professional reasons; convenience is not among them.",
        "reference": "nasw2021",
        "code": "",
        "edition": "",
        "section": "Standard 1.03(i)",
        "address": "",
    },
)

BORROWED = (
    "prose",
    """\
I am a psychologist, so that sentence does not bind me. My own code is quieter: it asks me to keep intrusions on privacy to what the purpose needs [@apa2017, Standard 4.04], and leaves me to decide whether a search engine is an intrusion. I have come to think that the social workers were right to say it outright. Counselors have a cousin of the same rule for what a client posts [@aca2014, sec. H.6.c]. I read all three again in November 2026. Which of them counts where you practice, and whether a law says more, you will have to find out at home.
""",
)

CHART = (
    "figure",
    {
        "image": "survey-of-searching",
        "caption": "The answers I would expect, drawn as if I had asked. The setting explains more than the profession does. No such survey exists.",
        "credit": "Drawn for Colloquy, invented numbers",
    },
)

STANCE = (
    "prose",
    """\
## Where I have landed, for now

I do not look clients up by default. I look when three things are true:

1. I can name a purpose that belongs to her care or to somebody’s safety.
2. Asking her first is impossible, or would defeat that purpose.
3. I am ready to write down what I searched for, what I found, and what I did with it.

And I say so on paper. My consent form has two sentences about searching, one of them about what I do when something turns up by accident, because that happens too: a friend forwards a post, an algorithm suggests an acquaintance. I tell the client at the next session that I have seen it. So far nobody has been angry at that. Two people were relieved, since they had been wondering.

### What this costs

It would be dishonest to pretend that the rule is free. In eleven years there was one man about whom I should have known something that stood in the first line of the results. Nothing happened to me. I saw him for seven weeks in a building that was empty after six. (He is put together from two people, and so is the building.) When I told my consultation group, the room divided by setting, as in the chart above, and nobody had moved by the end of the hour.

I also notice that my rule suits me. I work with adults who pay for themselves and come by day. A rule that is easy to keep deserves suspicion from whoever keeps it.
""",
)

ADVICE = (
    "quotation",
    {
        "quote": "Before you search, say the reason aloud as if the client were in the room. If you could not tell her that you looked, and why, you have your answer.",
        "source": "T. Achterberg, notes for an ethics seminar (invented for this demonstration)",
        "locator": "Handout 3",
        "address": "",
    },
)

UNSETTLED = (
    "prose",
    """\
## What I would change my mind over

Two colleagues who work in forensic settings tell me that the default there is the reverse, and that not looking would be negligent. I believe them. I would like to hear from people in emergency services, school counseling and rural practice, where one learns more at the grocery store than any search engine could tell.
""",
)

# What the answer from a crisis team changed.
ANSWERED = (
    "prose",
    """\
## What I would change my mind over

When this first appeared I asked to hear from people in emergency services, and one of them wrote at length: Béla Szarvasházi explains [why he does search](demo:why-i-do-search), on a crisis team, at a front door, at night. I have read it four times. He is right that my second condition was written by somebody who always has a second session in which to ask. Where there is only one meeting, “ask her first” can mean “never know”, and the person who bears that is not always me.

So I have changed the scope, if not the rule: it is about treatment that goes on, with time to ask. I have not changed my view of the quiet search before an ordinary first appointment, and I do not think he was defending it. Where we still differ is the note. He writes down what he found. I would also write down what I looked for and did not find, because an empty result shapes me as well.

School counselors and rural colleagues, it is still your turn. You learn more at the grocery store than any search engine could tell.
""",
)

QUESTIONS = [
    (
        "question",
        {
            "text": "If a client asks, “Have you ever looked me up?”, is a truthful “yes, once, in March” always owed?"
        },
    ),
    (
        "question",
        {"text": "Does it matter whether the page stands behind a sign-in that I happen to have?"},
    ),
    (
        "question",
        {"text": "When a trainee in my charge has searched, whose note is it, hers or mine?"},
    ),
]

FIRST = [OPENING, CASE, PUBLIC, CODES, BORROWED, CHART, STANCE, ADVICE, UNSETTLED, *QUESTIONS]
SECOND = [OPENING, CASE, PUBLIC, CODES, BORROWED, CHART, STANCE, ADVICE, ANSWERED, *QUESTIONS]

DISCUSSION = DemoDiscussion(
    slug="looking-a-client-up",
    title="Should a clinician look a client up online?",
    summary="Four reasons for searching, two that survive being written down, and a default that I can explain to the person it concerns.",
    authors=("mara-ellingsen",),
    blocks=FIRST,
    tags=("searching online", "first sessions", "consent forms"),
    terms=(
        "searching-for-clients",
        "confidentiality",
        "google-search",
        "clinicians",
        "united-states",
    ),
    asks="colleagues",
    quotable="a reason one does not want to see in the notes is rarely a reason that serves the client.",
    days_ago=246,
    revisions=(
        Revision(
            days_ago=48,
            kind="material",
            note="Limited to treatment that goes on, after a colleague from a crisis team answered",
            blocks=SECOND,
        ),
    ),
)
