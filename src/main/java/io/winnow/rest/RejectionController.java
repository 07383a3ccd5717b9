package io.winnow.rest;

import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.team.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The rows that an import set aside, as a table: line, file, reason. */
@RestController
@RolesAllowed(Role.CURATOR_NAME)
class RejectionController {

    private final Imports imports;

    RejectionController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/api/projects/{projectId}/imports/{importId}/rejected.csv")
    void csv(
            @PathVariable long projectId, @PathVariable long importId, HttpServletResponse response)
            throws IOException {
        ImportView found =
                imports.find(importId)
                        .filter(run -> run.projectId() == projectId)
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        HttpStatus.NOT_FOUND, "There is no such import."));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"rejected-%d.csv\"".formatted(found.id()));
        imports.writeRejections(found.id(), response.getWriter());
    }
}
