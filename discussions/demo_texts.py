"""The words of the demonstration discussions. Every situation in them is made up."""

LOOKING_UP = [
    (
        "prose",
        """\
A colleague told me over lunch that she types the name of every new client into a search engine
before the first session. She was surprised that I was surprised. "It is public," she said. "I would
be careless not to." I have been arguing with her in my head since, and I would rather do it here.

## What we are after when we look

It helps to say what the search is for, because the reasons are not alike.

- **Safety.** Somebody has made a threat, or does not answer after a message that worried me.
- **Facts for the treatment.** A history is unclear and a record would settle it.
- **Practicality.** I need an address for an invoice.
- **Curiosity.** I want to know what she looks like when she is not in my office.

I have acted on all four. Only the first two were ever written down, and that is a sign of
something: a reason one does not want to see in the notes is rarely a reason for the client.

## Public is not the same as offered

What people put on the web, they put there for somebody: friends, a band's followers, an employer.
A client who comes to my office has chosen what to bring and in which order. When I read ahead, I
take that choice from her, and I take it in secret. I may also be wrong. Names repeat; an old
newspaper page stays up long after a charge was dropped.

There is a second effect that I noticed only in supervision. Once I had read something, I could not
ask about it innocently. My questions bent around what I knew. The client felt it before I did.
""",
    ),
    (
        "quotation",
        {
            "quote": "Before you search, say the reason aloud as if the client were in the room. "
            "If you could not tell her that you looked, and why, you have your answer.",
            "source": "T. Achterberg, notes for an ethics seminar (invented for this demonstration)",
            "locator": "Handout 3",
            "address": "",
        },
    ),
    (
        "prose",
        """\
## Where I have landed, for now

I do not look clients up by default. I look when three things are true:

1. I can name a purpose that belongs to her care or to somebody's safety.
2. Asking her first is impossible, or would defeat that purpose.
3. I am ready to write down what I searched for, what I found, and what I did with it.

And I say so on paper. My consent form has two sentences about searching, one of them about what I
do when something turns up by accident, because that happens too: a friend forwards a post, an
algorithm suggests an acquaintance.

### What I would change my mind over

Two colleagues who work in forensic settings tell me that the default there is the reverse, and that
not looking would be negligent. I believe them. I would like to hear from people in emergency
services, school counseling and rural practice, where one learns more at the grocery store than any
search engine could tell.

## Questions I have not settled

- If a client asks, "Have you ever looked me up?", is a truthful "yes, once, in March" always owed?
- Does it matter whether the page is behind a sign-in that I happen to have?
- When a trainee in my charge has searched, whose note is it?
""",
    ),
]

REVIEWS = [
    (
        "prose",
        """\
A one-star review appeared on a map service on a Sunday evening. It said that the reviewer had been
"talked over for fifty minutes" and that nobody should trust me. The name was a first name and an
initial. I thought I knew who it was. By Monday I had three replies in my head, all of them clever.

I posted none of them. This is an attempt to say why, and what I did instead.

## Why the obvious answer is closed

Even a friendly reply says something. "I am sorry you had this experience in my office" confirms
that there was an experience in my office. Thanking a reviewer for their time in therapy does the
same. It does not matter that the reviewer spoke first: **their words are theirs to publish, and the
fact of treatment is not mine to confirm.**

Nor may I ask for balance. Asking current clients for good reviews uses the one thing they cannot
weigh freely, which is whether they still feel welcome next week.

## What is left

More than I thought.

| Step | What it does | What it costs |
| --- | --- | --- |
| Wait two days | Takes the sting out of my first draft | Nothing |
| Check the rules of the service | Some remove reviews that name staff or contain threats | An hour |
| Put a standing note on my own page | Tells every reader how I treat reviews | One careful paragraph |
| Bring it to consultation | Separates the complaint from the wound | A bruise to my pride |
| Ask whether it is true | The only step that helps the next client | The most |

The last one took longest. I had, in that season, talked too much. The review was unfair to the
sessions I remembered and quite fair to the ones I did not.
""",
    ),
    (
        "quotation",
        {
            "quote": "I do not answer reviews, good or bad, because an answer could show who has been "
            "here. If something in our work was not right for you, I would like to hear it, in the "
            "room or in a letter.",
            "source": "Standing note on the author’s own practice page (free to adapt)",
            "locator": "First paragraph",
            "address": "",
        },
    ),
    (
        "prose",
        """\
## Three readings of the same silence

- A **reader** who looks for a therapist sees a bad review and no answer. The standing note is for
  her.
- The **reviewer** sees that nothing came back. If he was a client, the way to be heard is still
  open, and the note says where.
- A **colleague** sees that one can survive it.

## What I would like to know

Has anyone answered a review in general terms, without touching the person, and found that it
helped? And what do you do when the reviewer is plainly somebody you have never met?
""",
    ),
]

TEXT_MESSAGES = [
    (
        "prose",
        """\
"Running 10 late, sorry!!" is a message I would not think of as a clinical record. "Running 10 late,
sorry, rough night, took the rest of the pills" is one. They arrive on the same phone, in the same
thread, between a photo of my nephew and the plumber.

## What makes a message part of the record

I used to sort by channel: letters count, messages do not. That was tidy and wrong. I now sort by
content. If I would have written it down had she said it in the room, it belongs in the notes,
however it came.

That leaves practical questions that no principle answers.

### How to get it out of the phone

I copy the words, with date and time, into the note of that day, and I delete the thread at the end
of the month, as my consent form says I will. A screenshot keeps more than I need: her photo, the
hour she was last awake, the name under which I saved her number.

### What to say beforehand

Two sentences at the first session have saved me many later:

> You can write to me to move an appointment. For anything that cannot wait, and for anything you
> would want to talk about, call; I read messages only on working days.

I have learned to repeat them in the third month, when the first session is forgotten and the habit
of writing has set in.

## The part I have no answer to

Some clients say by message what they cannot say aloud, and the message is the braver thing. If I
steer everything back into the room, I may be tidying away the only sentence that mattered that
week. If I let it run, I have a second therapy going on, unpaid, unheld, at eleven at night.

How do others draw that line, and does it hold when somebody is new to speaking at all?
""",
    ),
]

UNFINISHED = [
    (
        "prose",
        """\
A draft, so that there is something to finish: when a supervisee sends a question in a group chat,
who else is in the room?
""",
    ),
]

DISCUSSIONS = [
    {
        "slug": "records-of-text-messages",
        "title": "When a text message becomes part of the record",
        "summary": "Sorting by channel is tidy and wrong. Sorting by content is right and untidy. "
        "How I keep messages, and the part I have no answer to.",
        "author": "odalys-brightwater",
        "interests": "Receives fees for supervision. None that bear on this text.",
        "tags": ["records", "text messages", "informed consent"],
        "blocks": TEXT_MESSAGES,
        "live": True,
    },
    {
        "slug": "answering-a-review",
        "title": "The review you may not answer",
        "summary": "A one-star review, three clever replies, and why none of them was posted. "
        "What is left to do is more than it seems.",
        "author": "tobias-achterberg",
        "interests": "Paid by his employer for ethics consultation. No other interests.",
        "tags": ["online reviews", "confidentiality"],
        "blocks": REVIEWS,
        "live": True,
    },
    {
        "slug": "looking-a-client-up",
        "title": "Should a clinician look a client up online?",
        "summary": "Four reasons for searching, two that survive being written down, and a default "
        "that I can explain to the person it concerns.",
        "author": "mara-ellingsen",
        "interests": "None.",
        "tags": ["searching for clients", "confidentiality", "consent"],
        "blocks": LOOKING_UP,
        "live": True,
    },
    {
        "slug": "supervision-in-a-group-chat",
        "title": "Supervision in a group chat",
        "summary": "Who else is in the room?",
        "author": "mara-ellingsen",
        "interests": "None.",
        "tags": ["supervision"],
        "blocks": UNFINISHED,
        "live": False,
    },
]
