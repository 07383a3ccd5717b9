package io.winnow.rest;

import io.winnow.curate.ExportSpec;
import io.winnow.curate.ExportSpec.Format;
import io.winnow.curate.Exports;
import io.winnow.curate.ModelExport;
import io.winnow.team.Audit;
import io.winnow.team.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Downloads: labels and predictions as tables, the model as an archive. */
@RestController
@RolesAllowed(Role.CURATOR_NAME)
class ExportController {

    private final Exports exports;
    private final ModelExport models;
    private final Audit audit;

    ExportController(Exports exports, ModelExport models, Audit audit) {
        this.exports = exports;
        this.models = models;
        this.audit = audit;
    }

    @GetMapping("/api/projects/{projectId}/export.csv")
    void csv(
            @PathVariable long projectId,
            @RequestParam(defaultValue = "false") boolean labeled,
            HttpServletResponse response)
            throws IOException {
        write(projectId, new ExportSpec(Format.CSV, labeled), "text/csv", response);
    }

    @GetMapping("/api/projects/{projectId}/export.jsonl")
    void jsonl(
            @PathVariable long projectId,
            @RequestParam(defaultValue = "false") boolean labeled,
            HttpServletResponse response)
            throws IOException {
        write(projectId, new ExportSpec(Format.JSONL, labeled), "application/jsonl", response);
    }

    @GetMapping("/api/projects/{projectId}/model.zip")
    void model(@PathVariable long projectId, HttpServletResponse response) throws IOException {
        String name = models.fileName(projectId);
        if (!models.isThere(projectId)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The project has no model yet.");
        }
        audit.record("export.model", "project " + projectId, name);
        response.setContentType("application/zip");
        attach(name, response);
        models.toZip(projectId, response.getOutputStream());
    }

    private void write(
            long projectId, ExportSpec spec, String mediaType, HttpServletResponse response)
            throws IOException {
        String name = exports.fileName(projectId, spec.format());
        audit.record("export.labels", "project " + projectId, name);
        attach(name, response);
        response.setContentType(mediaType);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        exports.write(projectId, spec, response.getWriter());
    }

    private static void attach(String name, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
