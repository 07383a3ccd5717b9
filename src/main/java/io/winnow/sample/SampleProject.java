package io.winnow.sample;

import io.winnow.project.NewClass;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec.LabelUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The project that a new installation offers: the 10,000 test images of Fashion-MNIST. 2,000 drawn
 * uniformly are gold with their true labels; those of the other 8,000 never enter the database.
 */
@Service
public class SampleProject {

    public static final String NAME = "Fashion-MNIST";

    static final int GOLD = 2_000;
    static final long GOLD_SEED = 20_170_825;

    private static final Logger LOG = LoggerFactory.getLogger(SampleProject.class);

    private static final List<NewClass> CLASSES =
            List.of(
                    garment("T-shirt/top", "Short sleeves or none, worn on the upper body."),
                    garment("Trouser", "Two legs, from the waist down."),
                    garment("Pullover", "Long sleeves, closed at the front, pulled over the head."),
                    garment("Dress", "One piece from the shoulders to below the hips, narrow."),
                    garment("Coat", "Long sleeves, open at the front: a line down the middle."),
                    garment("Sandal", "A shoe with straps and gaps, flat or with a heel."),
                    garment("Shirt", "A collar or buttons; sleeves of any length."),
                    garment("Sneaker", "A closed, flat shoe that ends below the ankle."),
                    garment("Bag", "Carried, not worn; often with a handle."),
                    garment("Ankle boot", "A closed shoe that covers the ankle."));

    private final Projects projects;
    private final Imports imports;
    private final ShippedFiles shipped;

    SampleProject(Projects projects, Imports imports, ShippedFiles shipped) {
        this.projects = projects;
        this.imports = imports;
        this.shipped = shipped;
    }

    /**
     * Creates the project and starts its import in the background.
     *
     * @param by the user's name
     * @return empty if there is a project of that name, or the images did not come along
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<ProjectView> install(String by) {
        Path images = shipped.fashionMnist().resolve("t10k-images-idx3-ubyte.gz");
        Path labels = shipped.fashionMnist().resolve("t10k-labels-idx1-ubyte.gz");
        if (!Files.exists(images) || !Files.exists(labels)) {
            LOG.info("No sample project: there is no {}", images);
            return Optional.empty();
        }
        if (projects.findByName(NAME).isPresent()) {
            return Optional.empty();
        }
        ProjectView project = create(by);
        imports.start(project.id(), spec(images, labels), by);
        return Optional.of(project);
    }

    private ProjectView create(String by) {
        ProjectView project =
                projects.create(
                        NAME,
                        "10,000 photographs of garments, 28 × 28 pixels, grey; ten classes.",
                        guidelines(),
                        by);
        CLASSES.forEach(garment -> projects.addClass(project.id(), garment));
        return projects.get(project.id());
    }

    private static ImportSpec spec(Path images, Path labels) {
        List<String> names = CLASSES.stream().map(NewClass::name).toList();
        return ImportSpec.idx(images.toString(), labels.toString(), names)
                .withLabels(LabelUse.GOLD_ONLY)
                .withGold(GOLD, GOLD_SEED);
    }

    private static NewClass garment(String name, String description) {
        return NewClass.named(name).describedAs(description);
    }

    private static String guidelines() {
        try (var text = SampleProject.class.getResourceAsStream("fashion-mnist.md")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
