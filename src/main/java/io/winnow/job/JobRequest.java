package io.winnow.job;

import org.jspecify.annotations.Nullable;

/**
 * Who wants what.
 *
 * @param projectId the project it works for; null when for none
 * @param title for people, 1 to 200 characters
 * @param requestedBy the user's name
 */
record JobRequest(@Nullable Long projectId, String title, String requestedBy) {

    JobRequest {
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException(
                    "A job's title has 1 to 200 characters: '" + title + "'");
        }
    }
}
