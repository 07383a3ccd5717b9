package io.winnow.neural;

import io.winnow.learning.ImageShape;

/** The objectives that an encoder can be trained with, for people to choose from. */
public enum Objectives implements Choice {
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

    private final About about;

    Objectives(String label, String source, String explanation) {
        about = new About(label, source, explanation);
    }

    @Override
    public About about() {
        return about;
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
