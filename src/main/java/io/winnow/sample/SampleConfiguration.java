package io.winnow.sample;

import io.winnow.sample.source.ImportLimits;
import io.winnow.workspace.Workspace;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room's files into the workspace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class SampleConfiguration {

    @Bean
    MediaStore mediaStore(Workspace workspace) {
        return new MediaStore(workspace.media());
    }
}
