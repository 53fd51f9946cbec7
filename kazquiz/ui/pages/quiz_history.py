"""All quizzes: their scores over time, each to be opened again, what is disputed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.quiz.attempt import PastAttempt, QuizAttempt, history
from kazquiz.quiz.disputes import Disputed, disputed, take_back
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column
from kazquiz.ui.widgets.past_list import PastLine, PastList
from kazquiz.ui.widgets.score_plot import Dot, ScorePlot

_MOST = 200


class QuizHistoryPage(Page):
    """Every quiz that was submitted, and every question that was called faulty."""

    opened = Signal(object)
    new_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._past: list[PastAttempt] = []
        self._disputed: list[Disputed] = []
        self._build()
        self.quizzes.acted.connect(self._on_quiz_acted)
        self.disputes.acted.connect(self._on_dispute_acted)
        self.nothing.button.clicked.connect(self.new_requested)
        self.retranslate()

    def _build(self) -> None:
        self.plot_title = Label("strong", wrap=True)
        self.plot_text = Label("muted", wrap=True)
        self.plot = ScorePlot()
        self.plot_card = Card(
            self.plot_title, self.plot_text, self.plot, space=theme.SPACE_2
        )
        self.nothing = EmptyNote(Glyph.QUIZ)
        self.quizzes = PastList()
        self.disputes_title = Label("heading", wrap=True)
        self.disputes_text = Label("muted", wrap=True)
        self.disputes = PastList()
        inner = column(
            self.nothing,
            self.plot_card,
            self.quizzes,
            theme.SPACE_2,
            self.disputes_title,
            self.disputes_text,
            self.disputes,
            theme.SPACE_5,
            None,
            space=theme.SPACE_4,
        )
        self.scroller = Scrolled(Centred(inner))
        self.lay_out(column(self.scroller))

    def title(self) -> str:
        return _("All quizzes")

    def refresh(self) -> None:
        self._past = history(self._context.bank, limit=_MOST)
        self._disputed = disputed(self._context.bank)
        self.retranslate()
        if self.quizzes.buttons:
            self.quizzes.buttons[0][0].setFocus()
        else:
            self.nothing.button.setFocus()

    def retranslate(self) -> None:
        is_empty = not self._past
        self.nothing.setVisible(is_empty)
        self.nothing.say(
            _("No quizzes yet"),
            _("Quizzes that you submit are listed here."),
            _("Set up a quiz"),
        )
        self.plot_card.setVisible(not is_empty)
        self.quizzes.setVisible(not is_empty)
        self._say_plot()
        self.quizzes.show_lines([self._line(past) for past in self._past])
        for part in (self.disputes_title, self.disputes_text, self.disputes):
            part.setVisible(bool(self._disputed))
        self.disputes_title.say(_("Questions reported as faulty"))
        self.disputes_text.say(
            _("They do not count in their quiz until you let them count again.")
        )
        self.disputes.show_lines(list(map(self._disputed_line, self._disputed)))

    def _say_plot(self) -> None:
        write = interface()
        oldest_first = list(reversed(self._past))
        dots = [Dot(past.score, self._day(past)) for past in oldest_first]
        self.plot_title.say(_("Scores over time"))
        count = len(dots)
        text = ngettext("{count} quiz", "{count} quizzes", count)
        self.plot_text.say(fill(text, count=write.number(count)))
        told = [
            fill(_("{day}: {score}"), day=dot.name, score=write.percent(dot.share))
            for dot in dots
        ]
        self.plot.show_dots(dots, "\n".join([_("Scores over time"), *told]))

    def _day(self, past: PastAttempt) -> str:
        return interface().day(self._context.local(past.at))

    def _line(self, past: PastAttempt) -> PastLine:
        write = interface()
        text = ngettext(
            "{day}, {count} question", "{day}, {count} questions", past.questions
        )
        when = write.moment(self._context.local(past.at))
        told = [fill(text, day=when, count=write.number(past.questions))]
        if past.in_time is not None:
            share = write.percent(past.in_time)
            # i18n: the share of the marks that was reached before the time was up
            told.append(fill(_("in time {share}"), share=share))
        if past.tries > 1:
            count = write.number(past.tries)
            tries = ngettext(
                "up to {count} try a question",
                "up to {count} tries a question",
                past.tries,
            )
            told.append(fill(tries, count=count))
        about = write.comma.join(told)
        return PastLine(write.percent(past.score), about, [_("Open")])

    def _disputed_line(self, each: Disputed) -> PastLine:
        language, text = text_of(each.draft, self._context.content_language())
        shape = of(language, self._context.settings().digits).shape
        when = interface().moment(self._context.local(each.at))
        actions = [_("Open"), _("Let it count again")]
        return PastLine(shape(text.stem), when, actions)

    def _open(self, attempt_id: int) -> None:
        self.opened.emit(QuizAttempt.kept(self._context.bank, attempt_id))

    def _on_quiz_acted(self, place: int, _action: int) -> None:
        self._open(self._past[place].attempt_id)

    def _on_dispute_acted(self, place: int, action: int) -> None:
        context, each = self._context, self._disputed[place]
        if action == 0:
            self._open(each.attempt_id)
            return
        take_back(context.bank, each.attempt_id, each.position, context.now())
        self.refresh()
        context.changed()
        context.tell(
            lambda: _("The question counts again."),
            action=lambda: _("Undo"),
            act=context.undo,
        )
