"""Gwen Ashdown-Pryce on a neighborhood page; submitted, waiting for an editor."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="the-doctor-on-the-neighborhood-page",
    title="The doctor on the neighborhood page",
    summary="In a town of four thousand the neighborhood page is where lost cats are found and doctors discussed. I am a neighbor, and I am on it.",
    authors=("gwen-ashdown-pryce",),
    tags=("small towns", "neighborhood pages", "gossip"),
    terms=("multiple-relations", "social-media", "confidentiality", "facebook", "medicine"),
    days_ago=1,
    state=State.SUBMITTED,
    quotable="Leaving the page would not take me out of the conversation, only out of hearing.",
    blocks=[
        (
            "prose",
            """\
I joined for the cat. Ours had been gone two days and everyone said to try the page. Within the hour there was a photograph of him on a wall in the next street, looking well fed. That was six years ago. I have been a member since, and I have never posted anything but thanks.

Last month somebody asked on it which doctor to ask for at our surgery. There were forty-one answers. I read every one, standing up, in my coat.

## What I read

Nine were about me. Most were kind. Two were about my colleague and were not. One described, with good humor and full name, a consultation of mine, the complaint, the examination, the joke I had made. I remembered it otherwise, though not very much otherwise.

And one was a question. “Does anyone know if Dr. A-P is all right? She looked dreadful Tuesday.” Seventeen neighbors hoped that I was all right.

I was, as it happens. I had been up with the cat.

## Why I cannot simply leave

People tell me to leave, and I see the sense of it. But the page is also where the flood warnings are, and the prescriptions van, and who needs a lift to the hospital. In a place this size, to be off it is to be less of a neighbor. My patients would notice. Leaving the page would not take me out of the conversation, only out of hearing.

And being in hearing has been useful, which is what troubles me. I learned there that the pharmacy had changed its hours, and that three households had the same stomach complaint, which was a well. I also learned that a man I see for his heart had gone up a ladder. I rang him. He asked me how I knew.
""",
        ),
        (
            "question",
            {"text": "How did I know? What should I have said to him?"},
        ),
        (
            "prose",
            """\
## The three chairs

It helps me to think of where I sit when I read.

In the **neighbor’s** chair I read as anybody does, and I may know what anybody knows. If I see on the page that Mrs. Such-and-such has a new grandchild, I can be glad at the bakery.

In the **doctor’s** chair I should not be reading at all. What I know of a patient’s life ought to come from the patient. When I rang about the ladder I had carried something from one chair to the other, and had not asked him whether it might travel.

The third chair is the **subject’s**, and nobody had warned me of that one. There I sit still and am discussed. I may not answer praise, and I may not answer blame. I cannot say that the joke was better in the room.

## What I have agreed with myself

I read the page on Sundays, once, from the bottom. I have asked a friend who is no patient of ours to tell me of floods.

I answer nothing on it that has to do with health, not even which number to ring at night; the surgery has an account for that, and the surgery’s account has no face. When somebody posts what I think needs a doctor today, I write to them from the surgery by the means we have for everyone, and I say where I saw it. So far that has happened twice. Once it was welcome.

And I told the man with the ladder, which was no ladder; the rest he has read and allowed. “It was on the page,” I said, “and I was nosy, and then I was worried.” He thought that was perfectly all right. He thought it was, if anything, what a doctor was for. I am less sure than he is, and I notice that his being sure is part of why I did it.

If you practice somewhere small, I should like to know where you sit.
""",
        ),
    ],
)
