package io.winnow;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Tells Spring Modulith what its annotations would, so that {@code learning} need not know of it:
 * every room of {@code learning}, {@code sample} and {@code bench} is there to be used from
 * outside, the inner packages of all other modules are not.
 */
public class Rooms implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage module, ApplicationModuleInformation information) {
        return switch (module.getLocalName()) {
            case "learning", "sample", "bench" -> NamedInterfaces.forOpen(module);
            default -> NamedInterfaces.of(module, information);
        };
    }
}
