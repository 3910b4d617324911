"""Odalys Brightwater and Mara Ellingsen on consulting each other in a group chat."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="supervision-in-a-group-chat",
    title="Supervision in a group chat",
    summary="It is quick, kind, and there at four in the afternoon. It also remembers everything, and lets the next member scroll up. Two supervisors on a chat they have both used.",
    authors=("odalys-brightwater", "mara-ellingsen"),
    interests="Odalys Brightwater receives fees for supervision. Mara Ellingsen: none.",
    tags=("consultation", "group chats", "disguise"),
    terms=("supervision", "confidentiality", "whatsapp", "signal", "supervisors", "trainees"),
    kind="position",
    asks="colleagues",
    days_ago=97,
    quotable="A chat does not feel like a disclosure, because nobody’s face changes.",
    blocks=[
        (
            "prose",
            """\
Neither of us set out to supervise by chat. Five people finished a training year together, somebody made a group so that they could share a ride, and by autumn it was where they took their worst hours. One of us was invited in to “just be around.” The other has a group of peers that is nine years old and that she would defend against anybody. So we do not write this from above.

## What it does well

An early-career clinician who has just heard something terrible has about six minutes before the next person sits down. In those six minutes a chat offers what weekly supervision cannot: somebody who says *that sounds awful, breathe, you did the right thing by asking.* We have seen it keep people in the profession. Whoever wants to forbid such groups should say what takes their place at ten to four.
""",
        ),
        (
            "figure",
            {
                "image": "chat-thread",
                "caption": "It takes four messages. Nobody here wrote a name, and nobody meant any harm.",
                "credit": "Drawn for Colloquy",
            },
        ),
        (
            "prose",
            """\
## What goes wrong, and how quietly

Look at the picture again. The first message with content holds no name, no diagnosis, no place. The fourth message puts the place in, as a question, from a colleague who is trying to help. It is the *group* that identifies, because five people from one county know five different things.

Then somebody is added. In a room, a person who comes late has missed the first half. In a chat she arrives with the whole past in her hand. Nobody whose story is up there agreed to her, and nor did those who told it.

A chat does not feel like a disclosure, because nobody’s face changes. It does not feel like a record either. Yet it is both, on five telephones, in five backups, two of which are shared with a spouse.

### What the codes ask

Psychologists who consult are asked not to give what could reasonably lead to the person being identified, unless there is consent or it cannot be avoided, and to give no more than the purpose needs [@apa2017, Standard 4.06]. Nothing there says “unless it is only typed.” For a licensed supervisor there is one more question: if what was asked in the chat was about a case I answer for, then my answer was supervision, and I was on duty.
""",
        ),
        (
            "table",
            {
                "caption": "The rules our two groups ended up with, after a year of breaking them",
                "rows": "In the chat | Not in the chat\n“Is anybody free to talk at five?” | The reason, beyond one word: risk, law, me\nFeelings of whoever writes | Anything the client said, even shortened\nGeneral questions a book could answer | General questions that only one case could raise\nMessages that vanish after a day | Screenshots, forwards, voice notes\nThe five who began | A sixth: that is a new group",
                "first_column_heads": False,
            },
        ),
        (
            "prose",
            """\
## Where the two of us part

**Odalys** thinks the rule about content will not hold, and that one should stop pretending. Tired people will write what they have. So she asks her supervisees to treat the group as a doorbell: ring, and somebody calls back. She keeps a rota for the calling. It costs her two evenings a week, and she has not found a way to make it cost less.

**Mara** thinks the doorbell loses the six minutes. She would rather teach disguise until it is a reflex: change the sex, the job, the relation, and leave out whatever made you pick up the phone. She has watched a group become better at it. She admits that she has also watched it become a style, in which everybody says “a person with a difficult relative,” and everybody knows.

We agree on the sixth member, on backups, and on telling clients. Both our consent forms now say that we consult colleagues, how, and that no names are used. One client asked, sensibly, what else was used. We rewrote the sentence.

## If you start one tomorrow

Name somebody who may delete. Set messages to vanish, then check with whoever knows your local rules whether a message about care is something you were obliged to keep; in a few settings it is, and then it should never have been in there. Have one meeting a year in which the group reads its own last week aloud. It is the most effective ethics training either of us has attended, and it was excruciating.
""",
        ),
        (
            "question",
            {
                "text": "Does your group have a rule for what happens to the thread when somebody leaves, is dismissed, or dies?"
            },
        ),
        (
            "question",
            {
                "text": "To anyone who has been the sixth member: did you scroll up? What would have made you not do it?"
            },
        ),
    ],
)
