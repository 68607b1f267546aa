package dev.dragoman.editions.changes;

import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The random name of this store's change log. Sequence numbers are comparable only within one epoch: a store that was
 * rebuilt has another one.
 */
@Singleton
public class ChangeEpoch {

    private static final int BYTES = 8;

    private final Store store;
    private volatile String value;

    ChangeEpoch(Store store) {
        this.store = store;
    }

    /** The name, 16 hexadecimal digits; the first call reads the database. */
    public String value() {
        String known = value;
        if (known == null) {
            known = store.read(tables -> tables.table(ChangeLog.class).epoch()).orElseGet(this::create);
            value = known;
        }
        return known;
    }

    /** Stores a new name, unless another instance has stored one meanwhile. */
    private String create() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return store.inTransaction(tables -> {
            ChangeLog log = tables.table(ChangeLog.class);
            log.nameEpoch(HexFormat.of().formatHex(random));
            return log.epoch().orElseThrow();
        });
    }
}
