"""Ruth Vandersteyn on couples and messages; a long draft, not finished."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="one-phone-two-partners",
    title="One phone, two partners",
    summary="One half of a couple writes to the therapist between sessions, and asks that the other not be told. On secrets that arrive by themselves.",
    authors=("ruth-vandersteyn",),
    interests="Receives royalties for a workbook on apologies. It does not mention telephones.",
    tags=("couples", "secrets"),
    terms=(
        "confidentiality",
        "records",
        "couple",
        "systemic-therapy",
        "text-messages",
        "marriage-and-family-therapy",
    ),
    asks="colleagues",
    days_ago=9,
    state=State.DRAFT,
    blocks=[
        (
            "prose",
            """\
In 1994, if a husband wanted to tell me something his wife should not hear, he had to arrange it. He called when she was at choir. He came early and found a reason to stand in my doorway. It took some doing, and while he was doing it he could think better of it, and I could see it coming across the parking lot.

Now it arrives while I am rinsing a cup. *Didn’t want to say this in front of D., but.* By the time I have read “but,” I am holding something.

## The policy I have had for thirty years

I tell every couple at the first meeting that the two of them together are my client, that I keep no secrets for one from the other, and that whatever either tells me alone I may bring into the room, at a time I think right. They sign it. They nod while they sign, as people nod at the safety card in an airplane.

I was proud of that paper. It is short, it has been copied by students, and it was written for doorways.

## Why a message is different

A man in my doorway tells me something and then has to live with my face. He sees what it does. Often he takes half of it back before he sits down. A message has none of that. He writes it at a red light, it is delivered, and for him the thing is *done*: he has told somebody. I have seen people arrive at the next session lighter by exactly the weight I had been carrying since Tuesday.

Nor can I choose not to know. In the doorway I could raise a hand and say, “Will you want to say this again in twenty minutes?” The hand does not work on a screen that has already lit up.

And it stays. What is whispered in a doorway is remembered by two people, differently. What is written is remembered by two telephones in the same words, and one of the two lies at night on a table between the people concerned.
""",
        ),
        (
            "vignette",
            {
                "text": "A woman writes to the couple’s therapist that she has rented an apartment and will say so “when the holidays are over.” The next session, her wife plans the holidays aloud. The therapist has eleven days to go, a signed paper that allows her to speak, and two people looking at her for different reasons.",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from many Decembers.",
            },
        ),
        (
            "prose",
            """\
## What I have tried

**Not giving out a number.** Lasted a month. They found the one for snow days.

**A shared thread.** Both partners and I in one conversation, and nothing anywhere else. I had hopes for it. It turned into a courtroom with exhibits: *as you can see from what he wrote on the 4th.* I have asked two couples to leave the thread in order to go on with the treatment.

**An automatic answer.** “This number is for changing appointments. Anything else you write here I will read out at our next meeting, to both of you.” A colleague’s idea. It is fair, it is the paper made into a machine, and it frightened a woman who had something to fear. She stopped writing, and I did not learn why for far too long. I no longer use it. Where there may be violence at home, a rule that everything will be read aloud is not neutral; it tells the one in danger to keep still. I now see each of them alone, once, at the start, and I ask. That meeting is outside the paper, and the paper says so.

**Calling back.** What I do at present. I do not answer in writing. I call the one who wrote, the same day if I can, and I say: *I have read it. I won’t carry it for you, and I won’t drop it either. When will you tell her, and do you want to do it with me there?* It gives the doorway back, or a piece of it.

## What I still do not know

(Unfinished. To come: what goes in the record, and in whose. The two of them are one client in my policy and two people in the eyes of whoever asks for a copy. Here I must find out what my state says, and not guess. Odalys has written on [messages and the record](demo:records-of-text-messages); her sorting by content does not help when the content belongs to both.)

(Also to come: the couple who share one phone. I have three. I used to think that it was devotion.)
""",
        ),
    ],
)
