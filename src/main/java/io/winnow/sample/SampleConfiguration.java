package io.winnow.sample;

import io.winnow.sample.source.ImportLimits;
import io.winnow.workspace.HomeFolder;
import io.winnow.workspace.Workspace;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room's files into the workspace, and finds those that came with Winnow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class SampleConfiguration {

    @Bean
    MediaStore mediaStore(Workspace workspace) {
        return new MediaStore(workspace.media());
    }

    @Bean
    ShippedFiles shippedFiles(@Value("${winnow.data:}") String folder) {
        return new ShippedFiles(
                folder.isBlank()
                        ? HomeFolder.installation().resolve("data")
                        : Path.of(folder).toAbsolutePath().normalize());
    }
}
