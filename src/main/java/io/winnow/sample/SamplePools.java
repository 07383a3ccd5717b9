package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.sample.ImportSpec.LabelUse;
import java.nio.file.Path;
import java.util.List;

/** The pools that come with Winnow. */
final class SamplePools {

    private static final int GARMENTS_SEALED = 2_000;
    private static final long GARMENTS_SEED = 20_170_825;
    private static final int MAILS_SEALED = 500;
    private static final long MAILS_SEED = 20_021_010;

    private SamplePools() {}

    static List<SamplePool> in(ShippedFiles shipped) {
        return List.of(fashionMnist(shipped.fashionMnist()), spamOrHam(shipped.mails()));
    }

    private static SamplePool fashionMnist(Path folder) {
        List<NewClass> classes =
                List.of(
                        named("T-shirt/top", "Short sleeves or none, worn on the upper body."),
                        named("Trouser", "Two legs, from the waist down."),
                        named(
                                "Pullover",
                                "Long sleeves, closed at the front, pulled over the head."),
                        named("Dress", "One piece from the shoulders to below the hips, narrow."),
                        named("Coat", "Long sleeves, open at the front: a line down the middle."),
                        named("Sandal", "A shoe with straps and gaps, flat or with a heel."),
                        named("Shirt", "A collar or buttons; sleeves of any length."),
                        named("Sneaker", "A closed, flat shoe that ends below the ankle."),
                        named("Bag", "Carried, not worn; often with a handle."),
                        named("Ankle boot", "A closed shoe that covers the ankle."));
        ImportSpec images =
                ImportSpec.idx(
                        folder.resolve("t10k-images-idx3-ubyte.gz").toString(),
                        folder.resolve("t10k-labels-idx1-ubyte.gz").toString(),
                        classes.stream().map(NewClass::name).toList());
        return new SamplePool(
                "Fashion-MNIST",
                "10,000 photographs of garments, 28 × 28 pixels, grey; ten classes.",
                "fashion-mnist.md",
                classes,
                images.withLabels(LabelUse.GOLD_ONLY).withGold(GARMENTS_SEALED, GARMENTS_SEED));
    }

    private static SamplePool spamOrHam(Path mails) {
        return new SamplePool(
                "Spam or ham",
                "2,500 e-mails of 2002, subject and text; wanted or not?",
                "spam-or-ham.md",
                List.of(
                        named("ham", "Written for its reader, or sent because the reader asked."),
                        named("spam", "Sent to many who never asked, to sell or to deceive.")),
                ImportSpec.of(new ImportSource.Table(mails.toString(), "text", "label"))
                        .withLabels(LabelUse.GOLD_ONLY)
                        .withGold(MAILS_SEALED, MAILS_SEED));
    }

    private static NewClass named(String name, String description) {
        return NewClass.named(name).describedAs(description);
    }
}
