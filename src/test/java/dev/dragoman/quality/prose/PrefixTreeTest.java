package dev.dragoman.quality.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixTreeTest {

    private final PrefixTree<Integer> tree = new PrefixTree<>();

    @Test
    void wordsWithOneBeginningKeepTheirOwnMeanings() {
        tree.place("mar").mean(3);
        tree.place("march").mean(33);
        tree.place("may").mean(5);

        PrefixTree.Node<Integer> ma = tree.first('m').next('a');

        assertThat(ma.meaning()).isNull();
        assertThat(ma.next('r').meaning()).isEqualTo(3);
        assertThat(ma.next('r').next('c').next('h').meaning()).isEqualTo(33);
        assertThat(ma.next('y').meaning()).isEqualTo(5);
    }

    @Test
    void noWordGoesOnWhereNoneWasAdded() {
        tree.place("mai").mean(5);

        assertThat(tree.first('j')).isNull();
        assertThat(tree.first('m').next('x')).isNull();
        assertThat(tree.place("")).isNull();
    }

    @Test
    void aPlaceIsMadeOnce() {
        assertThat(tree.place("juin")).isSameAs(tree.place("juin"));
    }
}
