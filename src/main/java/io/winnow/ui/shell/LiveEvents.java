package io.winnow.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Carries the application's events to the screens that want them, in order and off the thread that
 * published them. A screen listens while it is attached.
 */
@Service
public class LiveEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();
    private final ExecutorService carrier =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("live-").factory());

    LiveEvents() {}

    /**
     * Calls {@code listener} under the UI's lock for each event of that type while {@code owner} is
     * attached. Call it once, from the owner's constructor.
     */
    public <E> void deliver(Component owner, Class<E> type, Consumer<E> listener) {
        owner.addAttachListener(attached -> {
            Subscription<E> subscription = new Subscription<>(attached.getUI(), type, listener);
            subscriptions.add(subscription);
            owner.addDetachListener(detached -> {
                subscriptions.remove(subscription);
                detached.unregisterListener();
            });
        });
    }

    /** How many screens listen to something. */
    int listeners() {
        return subscriptions.size();
    }

    @EventListener
    void on(PayloadApplicationEvent<?> published) {
        Object event = published.getPayload();
        if (subscriptions.stream().anyMatch(subscription -> subscription.wants(event))) {
            carrier.execute(() -> subscriptions.forEach(each -> each.offer(event)));
        }
    }

    @PreDestroy
    void stop() {
        carrier.shutdownNow();
    }

    private record Subscription<E>(UI ui, Class<E> type, Consumer<E> listener) {

        boolean wants(Object event) {
            return type.isInstance(event);
        }

        void offer(Object event) {
            if (!wants(event)) {
                return;
            }
            try {
                ui.access(() -> listener.accept(type.cast(event)));
            } catch (UIDetachedException e) {
                LOG.debug("A screen closed before {} reached it", type.getSimpleName());
            }
        }
    }
}
