package io.winnow.sample;

import java.nio.file.Path;

/**
 * What comes with Winnow: sample pools and encoders.
 *
 * @param folder the {@code data} folder beside the checkout or the jar, or the one that is set
 */
record ShippedFiles(Path folder) {

    Path encoders() {
        return folder.resolve("encoders");
    }

    Path mails() {
        return folder.resolve("spam-or-ham").resolve("mails.csv.gz");
    }

    Path fashionMnist() {
        return folder.resolve("fashion-mnist");
    }
}
