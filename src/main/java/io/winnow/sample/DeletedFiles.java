package io.winnow.sample;

import io.winnow.project.ProjectDeleted;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.FileSystemUtils;

/** Removes the files of deleted projects, and the media that no other project has. */
@Component
class DeletedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DeletedFiles.class);

    private final SampleRows rows;
    private final MediaStore media;
    private final Workspace workspace;

    DeletedFiles(SampleRows rows, MediaStore media, Workspace workspace) {
        this.rows = rows;
        this.media = media;
        this.workspace = workspace;
    }

    @EventListener
    void on(ProjectDeleted event) {
        List<MediaKey> orphans = rows.mediaOnlyIn(event.projectId());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        delete(event.projectId(), orphans);
                    }
                });
    }

    private void delete(long projectId, List<MediaKey> orphans) {
        try {
            FileSystemUtils.deleteRecursively(workspace.project(projectId));
            for (MediaKey orphan : orphans) {
                media.forget(orphan.contentHash(), orphan.mediaType());
            }
        } catch (IOException e) {
            LOG.warn("Files of deleted project {} are left behind: {}", projectId, e.toString());
        }
    }
}
