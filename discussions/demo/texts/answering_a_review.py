"""Tobias Achterberg on online reviews."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="answering-a-review",
    title="The review you may not answer",
    summary="A one-star review, three clever replies, and why none of them was posted. What is left to do is more than it seems.",
    authors=("tobias-achterberg",),
    interests="Paid by his employer for ethics consultation. No other interests.",
    tags=("online reviews", "complaints"),
    terms=("reviews-and-ratings", "confidentiality", "google-reviews", "yelp", "clinicians"),
    quotable="their words are theirs to publish, and the fact of treatment is not mine to confirm.",
    days_ago=176,
    blocks=[
        (
            "prose",
            """\
On a Sunday evening a one-star review appeared on a map service. It said that the reviewer had been “talked over for fifty minutes” and that nobody should trust me. The name was a first name and an initial. I thought I knew who it was. By Monday I had three replies in my head, all of them clever.

(The words in quotation marks are not those of the review, and it was not a Sunday. A review can be searched for.)

I posted none of them. This is an attempt to say why, and what I did instead.

## Why the obvious answer is closed

Even a friendly reply says something. “I am sorry you had this experience in my office” confirms that there was an experience in my office. Thanking a reviewer for their time in therapy does the same. It does not matter that the reviewer spoke first: **their words are theirs to publish, and the fact of treatment is not mine to confirm.**

People on my committee sometimes object that the reviewer has waived something. I understand the feeling. But what a person says in public about their own treatment is not a release addressed to me, with a purpose and an end. And I might be wrong about who it is, in which case my careful reply to one patient discloses another.

Nor may I ask for balance. Psychologists have it in writing that one does not solicit testimonials from people who are currently in treatment [@apa2017, Standard 5.05]; physicians mostly have it as manners. The reason is the same. Such a request uses the one thing a patient cannot weigh freely, which is whether they are still welcome next week.
""",
        ),
        (
            "callout",
            {
                "kind": "law",
                "title": "before you reply to anything",
                "text": "In the United States, federal privacy rules bind most of us even when a patient has told the whole story first, and state law and licensing boards add to them. Elsewhere the words differ. Ask somebody who knows the law where you practice, and ask before the reply is written, while it can still be deleted.",
            },
        ),
        (
            "prose",
            """\
## What is left

More than I thought.
""",
        ),
        (
            "table",
            {
                "caption": "What can be done about a bad review without answering it, and the price of each",
                "rows": "Step | What it does | What it costs\nWait two days | Takes the sting out of my first draft | Nothing\nRead the rules of the service | Some remove reviews that name staff or contain threats | An hour\nPut a standing note on my own page | Tells every reader how I treat reviews | One careful paragraph\nBring it to consultation | Separates the complaint from the wound | A bruise to my pride\nAsk whether it is true | The only step that helps the next patient | The most",
                "first_column_heads": True,
            },
        ),
        (
            "prose",
            """\
The last one took longest. I had, in that season, talked too much. A clinic had closed, we had absorbed its patients, and I was explaining where I should have been listening, because explaining is faster. The review was unfair to the sessions I remembered and quite fair to the ones I did not.
""",
        ),
        (
            "quotation",
            {
                "quote": "I do not answer reviews, good or bad, because an answer could show who has been here. If something in our work was not right for you, I would like to hear it, in the room or in a letter.",
                "source": "Standing note on the author’s own practice page (invented; free to adapt)",
                "locator": "First paragraph",
                "address": "",
            },
        ),
        (
            "figure",
            {
                "image": "waiting-room",
                "caption": "The reader I write for: somebody who has the review open while the door is still closed.",
                "credit": "Drawn for Colloquy",
            },
        ),
        (
            "prose",
            """\
## Three readings of the same silence

- A **reader** who looks for a psychiatrist sees a bad review and no answer. The standing note is for her.
- The **reviewer** sees that nothing came back. If he was a patient, the way to be heard is still open, and the note says where.
- A **colleague** sees that one can survive it.

There is a fourth reading, which a patient pointed out to me years later when we spoke about it in general: silence can look like contempt. She had once written such a review, about a dentist, and what she had wanted was a telephone call. I have no remedy for that. A call to somebody I merely suspect would be worse than a reply in public, since nobody else could see what I said.

### What I would like to know

Has anyone answered a review in general terms, without touching the person, and found that it helped? And what do you do when the reviewer is plainly somebody you have never met? I have heard colleagues reply “we have no record of you”, and I have never been able to decide whether that is honest, or a slow way of telling the world about everybody to whom one does not reply so.
""",
        ),
    ],
)
