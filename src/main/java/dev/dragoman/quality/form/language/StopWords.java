package dev.dragoman.quality.form.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The most frequent function words of languages, by which a text's language is told. */
final class StopWords {

    private static final Map<String, Set<String>> BY_LANGUAGE = Map.ofEntries(
            entry(
                    "en",
                    "the of and to in is that for it with as was on are be by this which has have will from at an "
                            + "not its their they we our who been were would should also these those or"),
            entry(
                    "fr",
                    "le la les l de des du d et à au aux un une est que qui dans en pour par sur avec ce cette ces "
                            + "il elle ils ne pas plus se son sa ses leur leurs nous vous ont été sont a y ou où mais comme sera"),
            entry(
                    "de",
                    "der die das den dem des und in zu ist im von mit für auf nicht ein eine einen einem einer eines "
                            + "sich auch als an es dass wird werden hat haben sind zur zum bei wir ihr ihre sie aus nach über um "
                            + "oder wie durch am vom wurde"),
            entry(
                    "es",
                    "el la los las de del y a al en que es un una por para con se su sus lo no como más ha han este "
                            + "esta estos estas o pero nos fue son ser entre sobre también e u"),
            entry(
                    "it",
                    "il lo la i gli le di del della dei delle dell e a al alla in nel nella che è un una per con si "
                            + "non sono da dal dalla ha hanno questo questa come più o anche su sul sulla ed"),
            entry(
                    "pt",
                    "o a os as de do da dos das e em no na nos nas que é um uma para por com se não ao à aos às são "
                            + "foi como mais seu sua ou também pelo pela este esta"),
            entry(
                    "nl",
                    "de het een van en in is dat op te voor met zijn die aan niet er om ook als door bij naar uit "
                            + "wordt worden heeft hebben deze dit of wij we hun onze over tot"),
            entry(
                    "pl",
                    "i w z na do się nie że jest to o za od po przez dla oraz jak który która które są został jego "
                            + "ich ale także przy lub ze we tym"),
            entry(
                    "sv",
                    "och i att det som en är på för av med den till har de ett om inte var från vi kommer eller "
                            + "också dess efter mellan vid"),
            entry(
                    "da",
                    "og i at det som en er på for af med den til har de et om ikke var fra vi eller også efter "
                            + "mellem ved blev"),
            entry(
                    "nb",
                    "og i at det som en er på for av med den til har de et om ikke var fra vi eller også etter "
                            + "mellom ved ble"),
            entry("fi", "ja on ei että se ovat oli hän myös sekä mutta tai kuin jotka joka ole tämä niin"),
            entry(
                    "cs",
                    "a v na se že je s z do o k i pro za by jsou ve to jako který která které byl také jeho nebo od při"),
            entry("hu", "a az és hogy nem is egy ez meg van azt de csak mint volt vagy szerint által valamint"),
            entry(
                    "ro",
                    "și în de la a al cu că nu pe pentru din este un o care mai sau au fost prin după sunt ale cele"),
            entry("tr", "ve bir bu da de için ile olarak olan çok daha gibi ancak veya kadar sonra tarafından"),
            entry(
                    "uk",
                    "і й та в у на з із зі що не до як за це для про від його її їх або але також який яка які під "
                            + "при ми ви вони було є був цей ця ці після щодо"),
            entry(
                    "ru",
                    "и в на с что не по как к из за это для о от его ее её их или но также который которая которые "
                            + "при мы вы они было был этот эта эти после под со во"),
            entry(
                    "bg",
                    "и в на с че не по като към от за това се са е го ги или но също който която които при ние те "
                            + "беше този тази тези след под със във да ще"),
            entry("ar", "في من على أن إلى التي الذي عن مع هذا هذه ما لا كما قد بين كان بعد ذلك وقد إن التى وفي ومن"),
            entry("fa", "و در به از که این را با است برای آن یک خود تا بر هم نیز می شد شده های ها کرد خواهد بود"));

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = BY_LANGUAGE.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    private StopWords() {}

    private static Map.Entry<String, Set<String>> entry(String language, String words) {
        return Map.entry(language, Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The languages to whose lists at least some of these words belong that are not among others. */
    static Set<String> languagesOf(List<String> words, Set<String> others, int fewest) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            List<String> languages = LANGUAGES_BY_WORD.getOrDefault(word, List.of());
            if (!languages.isEmpty() && !others.contains(word)) {
                languages.forEach(language -> counts.merge(language, 1, Integer::sum));
            }
        }
        counts.values().removeIf(count -> count < fewest);
        return counts.keySet();
    }

    /** The words of a language, in small letters; empty if it is not known. */
    static Set<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, Set.of());
    }
}
