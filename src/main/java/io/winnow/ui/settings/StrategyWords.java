package io.winnow.ui.settings;

/** The strategies in words. */
final class StrategyWords {

    private StrategyWords() {}

    static String of(String strategy) {
        return switch (strategy) {
            case "policy" -> "policy: coverage first, then uncertainty";
            case "random" -> "random: the baseline";
            case "margin" -> "margin: the two best guesses are close";
            case "entropy" -> "entropy: the guesses are spread widely";
            case "least-confidence" -> "least confidence: the best guess is weak";
            case "typiclust" -> "TypiClust: the most typical of each cluster";
            case "probcover" -> "ProbCover: covers the most neighbours not yet covered";
            case "k-center" -> "k-center: the farthest from everything labeled";
            case "badge" -> "BADGE: unsure, and each in another way";
            case "bald" -> "BALD: heads trained differently disagree";
            case "activelab" -> "ActiveLab: the least trusted guess, second opinions";
            case "uherding" -> "UHerding: covers what is uncertain";
            default -> strategy;
        };
    }
}
