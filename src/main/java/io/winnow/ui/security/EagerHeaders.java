package io.winnow.ui.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes the security headers before the page. Vaadin's pages come by a forward, after which the
 * container sends the answer without asking the filters again.
 */
final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

    @Override
    public <F extends HeaderWriterFilter> F postProcess(F filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }
}
