package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The objectives that an encoder can be trained with, for people to choose from. */
public enum Objectives {
    SIMCLR(
            "SimCLR",
            "Chen et al. 2020",
            "Two altered views of a picture should find each other among all others."),
    VICREG(
            "VICReg",
            "Bardes et al. 2022",
            "Two altered views should agree while no dimension goes flat or repeats another."),
    BYOL(
            "BYOL",
            "Grill et al. 2020",
            "From one view, predict what a slow copy of the network makes of the other; a third"
                    + " slower."),
    ROTATION(
            "Rotation",
            "Gidaris et al. 2018",
            "Tell by how many quarters a picture was turned; only for things that have an upright"
                    + " position."),
    VAE(
            "Variational autoencoder",
            "Kingma & Welling 2014",
            "Write a picture down in 64 numbers and draw it again from them."),
    MAE(
            "Masked autoencoder",
            "He et al. 2022, in the form of SimMIM, Xie et al. 2022",
            "Draw the hidden patches of a picture from the rest; made for fine-tuning.");

    private static final float TEMPERATURE = 0.2f;

    private final String label;
    private final String source;
    private final String explanation;

    Objectives(String label, String source, String explanation) {
        this.label = label;
        this.source = source;
        this.explanation = explanation;
    }

    /**
     * The objective called {@code name}, in any case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Objectives named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.key().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no objective; there are %s".formatted(name, keys())));
    }

    /** The names of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Objectives::key).toList();
    }

    /** Its name in commands and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Its paper. */
    public String source() {
        return source;
    }

    /** What it asks of the network, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /**
     * How far its views may differ: drawing a picture again needs views that are still pictures.
     */
    Augmentation augmentation(ImageShape shape) {
        return switch (this) {
            case SIMCLR, VICREG, BYOL, ROTATION -> Augmentation.standard(shape);
            case VAE, MAE -> Augmentation.gentle();
        };
    }

    /** The objective, for a network of that shape. */
    Objective of(Architecture architecture) {
        return switch (this) {
            case SIMCLR -> new SimClr(new NtXent(TEMPERATURE));
            case VICREG -> new VicReg();
            case BYOL -> new Byol();
            case ROTATION -> new Rotation();
            case VAE -> new Vae();
            case MAE -> MaskedAutoencoder.of(architecture);
        };
    }
}
