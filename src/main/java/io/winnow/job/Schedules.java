package io.winnow.job;

import io.winnow.workspace.Workspace;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The schedules of all lanes: started when the application is, stopped before it goes. */
@Component
class Schedules implements SmartLifecycle {

    private final Map<Lane, Schedule> lanes = new EnumMap<>(Lane.class);
    private final JobLedger ledger;
    private volatile boolean running;

    Schedules(Workspace workspace, DataSource source, JobRunner runner, JobLedger ledger) {
        this.ledger = ledger;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new Schedule(lane, workspace.instance(), source, runner));
        }
    }

    Schedule of(Lane lane) {
        Schedule schedule = lanes.get(lane);
        if (schedule == null) {
            throw new IllegalArgumentException("No schedule for lane " + lane);
        }
        return schedule;
    }

    @Override
    public void start() {
        for (Schedule schedule : lanes.values()) {
            schedule.release().forEach(ledger::abandoned);
            schedule.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        lanes.values().forEach(Schedule::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
