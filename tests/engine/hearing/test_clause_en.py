"""English: which ends of what was said hang, and which could be the end."""

import pytest

from engine.hearing.clause import judge
from engine.hearing.verdict import Clause

HANGING = """
I worked with the team and
It was difficult because
I wanted to finish it but
We had to decide whether
I would stay if
I called the customer although
I went to the
It was a
I talked to my
They asked about our
We changed the order of
I came from
We looked into
It was a choice between
I was responsible for
I worked with
We agreed on
He told me about
and then I
So we
After the meeting they
What happened is that they
I think that I'm
We're
They've
I'd
It's
The customer said he's
and I was
We were
The results are
I have
They had
I did
I can
We could
It will
I didn't
We couldn't
I was not
It should be
I wanted to
We tried to
I needed to
I decided to
My goal was to
um
I was, um
So the project was, uh
We had a client who
There was a problem which
I don't know what I was doing when
It depends on what
I managed a team whose
There is one thing that I
I realised that
She told me that
I made sure that
The fact that
so that
I was very
It was quite
It was extremely
I particularly
I was really
We just
I also
and maybe
for example
For instance,
such as
in order
as well as
I did it in order to
according to
due to
because of
in terms of
a lot of
one of
some of
kind of
I think
And then I decided
So I said
Well, I mean
I mean
you know
It was, you know
We had twenty
I managed about 15
There were three
It took nearly six
When I joined the team
If the customer complains
While I was there
Although the deadline was tight
When the system failed
either we stop
It was both difficult
not only was it late
On the one hand it was cheap
First, I called the customer.
Firstly, we need a plan.
First of all, I listened to them.
To begin with, I read the contract.
We had many
I worked with several
There were some
with other
I spoke to another
My first
I was there as
It was bigger than
I want
I wanted
It includes
The reason
First,
and
But
So
the
I waited...
We were going to change it…
I was going -
I worked in the, um,
I was told that the
It was more than
We met every
They asked me if
I started in 2019 and
It was because the
I left as soon as
""".strip().splitlines()

COULD_END = """
Yes.
No.
Yes, I did.
No, I couldn't.
Yes, we have.
Of course.
Absolutely.
Not really.
I think so.
I hope so.
I don't know.
It depends.
Thank you.
That's it.
That's all.
I worked in Leeds for three years.
I called the customer back the same day.
We finished the project two weeks early.
It was the biggest client we had.
I did everything I could.
I know exactly who he is.
That's how it was.
That is what I did.
That's why I left.
She was better at it than I was.
I helped them as much as I could.
I don't think it was.
It was a team I was proud of.
That was the problem I was dealing with.
These are the people I work with.
It's something I really believe in.
That's what I was looking for.
He was easy to talk to.
I was the one they turned to.
I didn't want to.
I had to carry on.
We decided to move on.
I told him to come in.
I logged in.
He took over.
We sorted it out.
I set it up.
They gave up.
We never went back.
I started in 2019.
I left in 2021.
Sales rose by 30%.
We saved £2,000.
I finished it on the 3rd.
Twenty.
About ten.
When I joined the team, it was small.
If it fails, I call the supplier.
When I arrived the office was empty.
Because I wanted to learn.
Either we stop or we go on.
It was both difficult and rewarding.
It was not only late but also expensive.
On the one hand it was cheap, on the other it was slow.
First I called the customer, then I refunded him.
Firstly we plan, secondly we test.
I told her.
They thanked me.
I asked him about it.
I was happy with it.
We all agreed.
We both left.
I like working with people.
I learned a lot.
It took a while.
It was worth it.
They hired me.
I had done that before.
I would do that again.
He said no.
I wouldn't change anything.
We met twice.
I was the first.
Both.
Neither.
I'm good at listening.
My manager was happy.
In the end it worked.
We delivered on time.
I went home.
I took notes.
I have a degree in history.
It went well.
They were angry at first.
I can drive.
I speak French and Spanish.
I'm fluent in both.
I was in charge.
I work as a nurse.
It was a mistake.
I'd rather work in a team.
I asked why.
She knows how.
I'm ready.
That was my job.
It's a good question.
I solved the problem myself.
We changed the whole process.
I listened to them first.
So yeah, that was it.
I managed a team of five people.
There were twenty of us.
I've never been late.
I learned to ask for help.
The training lasted six months.
And it worked.
But we did it anyway.
I apologised to the client.
The numbers went up.
We split it up.
He calmed down.
I stayed until the end.
I was made redundant.
My strengths are patience and order.
I enjoyed it.
We talked about it afterwards.
I do not agree.
Could you repeat the question?
What do you mean?
""".strip().splitlines()


@pytest.mark.requirement("E-009")
@pytest.mark.parametrize("text", HANGING)
def test_a_sentence_that_hangs_is_waited_for(text: str) -> None:
    assert judge(text, "en") is Clause.HANGING


@pytest.mark.parametrize("text", COULD_END)
def test_a_whole_sentence_can_be_the_end(text: str) -> None:
    assert judge(text, "en") is Clause.FINISHED


@pytest.mark.parametrize("text", [text for text in HANGING if text[-1].isalpha()])
def test_a_full_stop_put_by_the_transcriber_does_not_finish_a_sentence(
    text: str,
) -> None:
    assert judge(f"{text}.", "en") is not Clause.FINISHED


@pytest.mark.parametrize(
    "text",
    ["I worked in Leeds for three years", "We delivered on time,", "I went home"],
)
def test_without_a_full_stop_the_end_is_possible_and_not_sure(text: str) -> None:
    assert judge(text, "en") is Clause.UNCLEAR


def test_a_short_answer_is_whole_without_any_punctuation() -> None:
    assert judge("yes I did", "en") is Clause.FINISHED


def test_only_the_last_sentence_counts() -> None:
    assert (
        judge("I left because of the. Then I joined a bank.", "en") is Clause.FINISHED
    )


def test_nothing_said_says_nothing() -> None:
    assert judge(" ", "en") is Clause.UNCLEAR
