package io.winnow.ui.settings;

/** The ways to make labels of votes, in words. */
final class AggregationWords {

    private AggregationWords() {}

    static String name(String aggregation) {
        return switch (aggregation) {
            case "auto" -> "auto: what the votes speak for";
            case "majority" -> "majority vote: all count the same";
            case "wawa" -> "Wawa: who agrees with the majority counts more";
            case "one-coin" -> "one coin: each voter has an accuracy";
            case "dawid-skene" -> "Dawid–Skene: each voter confuses in an own way";
            case "label-model" -> "label model: known samples weigh the rules";
            case "crowdlab" -> "CROWDLAB: a classifier votes too";
            default -> aggregation;
        };
    }

    /** When it helps, in one sentence. */
    static String whenItHelps(String aggregation) {
        return switch (aggregation) {
            case "auto" -> "Chosen anew with each retrain, by votes that were held out.";
            case "majority" -> "Helps where all voters are about equally good.";
            case "wawa" -> "Helps where a few are careless and everybody shares samples.";
            case "one-coin" -> "Helps where people differ in care, with few votes each.";
            case "dawid-skene" ->
                    "Helps where people mix up particular classes, with ten votes or more each per"
                            + " class; hurts with fewer.";
            case "label-model" -> "Helps where rules vote and some twenty samples have labels.";
            case "crowdlab" ->
                    "Helps where voters differ and a model tells the classes apart; measured behind one"
                            + " coin, so that auto leaves it out.";
            default -> "";
        };
    }
}
