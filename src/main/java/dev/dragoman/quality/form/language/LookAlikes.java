package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Letters of one script that look like those of another (UTS #39). */
final class LookAlikes {

    private static final Map<Integer, LookAlikes> READ = new ConcurrentHashMap<>();

    /** Basic Latin to Latin Extended-B, Greek, and Cyrillic with its supplement. */
    private static final int LAST = 0x052F;

    private final SpoofChecker skeletons = new SpoofChecker.Builder().build();
    private final Map<String, String> small = new HashMap<>();
    private final Map<String, String> capital = new HashMap<>();

    private LookAlikes(int script) {
        for (int letter = 'A'; letter <= LAST; letter++) {
            if (WritingSystem.of(letter) == script) {
                (Character.isUpperCase(letter) ? capital : small)
                        .putIfAbsent(skeleton(letter), Character.toString(letter));
            }
        }
    }

    /** The letters of a script. */
    static LookAlikes in(int script) {
        return READ.computeIfAbsent(script, LookAlikes::new);
    }

    /** Whether the letters of a script have look-alikes that are worth a look: those of Latin, Cyrillic and Greek. */
    static boolean has(int script) {
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
    }

    /** The letter of this script that a reader would take another one for, of the same case if there is one. */
    Optional<String> of(int letter) {
        String skeleton = skeleton(letter);
        boolean upper = Character.isUpperCase(letter);
        return Optional.ofNullable((upper ? capital : small).get(skeleton))
                .or(() -> Optional.ofNullable((upper ? small : capital).get(skeleton)));
    }

    private String skeleton(int letter) {
        return skeletons.getSkeleton(Character.toString(letter));
    }
}
