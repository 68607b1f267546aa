package dev.dragoman.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Takes away what each test of a class stored under names that begin with {@code test-}, after the class's own clean-up. Stands
 * below {@code @QuarkusTest}, so that it ends before the service's part of the test does.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RemoveLeftovers.AfterEachTest.class)
public @interface RemoveLeftovers {

    /** Removes them, also from the database of a built artifact. */
    final class AfterEachTest implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            Leftovers.remove(ServiceAccess.get(Store.class));
        }
    }
}
