package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an import down in short transactions: samples always together with their counts. */
@Component
@Transactional
class ImportLedger {

    private final SampleRows samples;
    private final ImportRows imports;
    private final Clock clock;

    ImportLedger(SampleRows samples, ImportRows imports, Clock clock) {
        this.samples = samples;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Forgets the counts of an earlier attempt; its samples are recognised when they come again.
     */
    public void restart(long importId) {
        imports.restart(importId);
    }

    /** Appends what the project does not have yet. */
    public Tally commit(
            long projectId, long importId, List<NewSample> rows, List<Rejection> rejections) {
        samples.lock(projectId);
        List<String> hashes = rows.stream().map(NewSample::contentHash).distinct().toList();
        Batch batch = new Batch(importId, samples.known(projectId, hashes), rejections);
        rows.forEach(batch::add);
        samples.append(projectId, importId, batch.fresh);
        samples.adoptLabels(projectId, batch.adopted);
        imports.reject(importId, batch.rejections);
        imports.count(importId, batch.tally());
        return batch.tally();
    }

    /**
     * Seals samples that this import brought until {@code count} of them are gold, or half of them:
     * where most rows turn out to be copies or unreadable, some must be left to learn from.
     *
     * @return the sample of each gold row, by its row in the source
     */
    public Map<Long, Long> sealGold(long projectId, long importId, int count, long seed) {
        samples.lock(projectId);
        int[] pool = samples.ordinalsOfImport(importId, Split.POOL);
        int sealed = samples.ordinalsOfImport(importId, Split.GOLD).length;
        int most = Math.min(count, (pool.length + sealed) / 2);
        int missing = Math.clamp((long) most - sealed, 0, pool.length);
        var random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        samples.seal(projectId, UniformDraw.of(pool, missing, random));
        return samples.goldOfImport(importId);
    }

    /** Notes the truth of gold samples, by their ids. */
    public void label(Map<Long, Long> classBySample) {
        samples.label(classBySample);
    }

    public void end(long importId, ImportState how) {
        imports.end(importId, how, "", clock.instant());
    }
}
