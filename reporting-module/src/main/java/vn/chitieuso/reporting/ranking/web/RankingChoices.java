package vn.chitieuso.reporting.ranking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.RoundRow;
import vn.chitieuso.reporting.evaluation.Scores;
import vn.chitieuso.reporting.ranking.RankingRight;
import vn.chitieuso.reporting.ranking.Rankings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What can be chosen on the pages of rankings. */
@RequestScoped
class RankingChoices {

    @Inject
    private Rankings rankings;

    @Inject
    private Scores scores;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Format format;

    private List<RoundRow> rounds;

    private List<RoundRow> rounds() {
        if (rounds == null) {
            rounds = rankings.rounds();
        }
        return rounds;
    }

    List<Choice> scorecards() {
        return rounds().stream()
                .map(round -> new Choice(round.code(), round.name() + " – " + round.year()))
                .toList();
    }

    /** That of the address, where it is one of them, else the first that is published; null where there is none. */
    String scorecard(String asked) {
        return rounds().stream()
                .filter(round -> round.code().equals(asked))
                .findFirst()
                .or(() -> rounds().stream()
                        .filter(round -> round.state().isPublished())
                        .findFirst())
                .or(() -> rounds().stream().findFirst())
                .map(RoundRow::code)
                .orElse(null);
    }

    /** The edition of the address, where it is one, else the newest; what is provisional where there is none. */
    String version(String scorecard, String asked) {
        List<String> offered = versions(scorecard).stream()
                .map(choice -> (String) choice.value())
                .toList();
        return offered.contains(asked) || offered.isEmpty() ? asked : offered.get(0);
    }

    List<Choice> versions(String scorecard) {
        List<Choice> versions = new ArrayList<>();
        for (Publication edition : scores.editions(scorecard)) {
            versions.add(new Choice(
                    String.valueOf(edition.edition()),
                    language.text("reporting.ranking.edition.number", edition.edition()) + " – "
                            + format.date(edition.publishedAt())));
        }
        if (currentUser.may(RankingRight.SEE_PROVISIONAL)) {
            versions.add(new Choice(RankingFilter.PROVISIONAL, language.text("reporting.ranking.provisional")));
        }
        return versions;
    }

    List<Choice> groups(LocalDate day) {
        return withAll(
                "everyGroup",
                groups.list(day).stream()
                        .filter(group -> group.members() > 0)
                        .map(group -> new Choice(group.code(), group.name())));
    }

    List<Choice> kinds(List<String> kinds) {
        return withAll("everyKind", kinds.stream().map(kind -> new Choice(kind, kind)));
    }

    private List<Choice> withAll(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", language.text("reporting.ranking.show." + all))), others)
                .toList();
    }
}
