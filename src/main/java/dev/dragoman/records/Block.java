package dev.dragoman.records;

import dev.dragoman.records.pictures.PictureFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A part of a record's body; points and quotations contain further blocks. */
public sealed interface Block {

    /** How deep blocks can be nested. */
    int MAX_DEPTH = 16;

    String TOO_DEEP = "blocks can be nested at most " + MAX_DEPTH + " deep";

    /** The id of the block: that of its own unit if it has one. */
    String id();

    /** The block's own text; a quotation has none. */
    Optional<Unit> unit();

    /** Applies the function for this kind of block. */
    default <T> T fold(
            Function<Paragraph, T> paragraph,
            Function<Heading, T> heading,
            Function<Picture, T> picture,
            Function<Quotation, T> quotation,
            Function<Point, T> point) {
        return fold(new Cases<>(paragraph, heading, picture, quotation, point));
    }

    /** Applies the function of {@code cases} for this kind of block. */
    <T> T fold(Cases<T> cases);

    /** The blocks inside this one, in order. */
    default List<Block> blocks() {
        return List.of();
    }

    /** The same block with each unit in it changed. */
    Block mapUnits(UnaryOperator<Unit> change);

    /** The units of this block and of all blocks inside it, in reading order. */
    default Stream<Unit> units() {
        return blocks().isEmpty()
                ? unit().stream()
                : Stream.concat(unit().stream(), blocks().stream().flatMap(Block::units));
    }

    /** The same block with each picture in it changed. */
    default Block mapPictures(UnaryOperator<Picture> change) {
        return this;
    }

    /** This block, if it is a picture, and all pictures inside it, in reading order. */
    default Stream<Picture> pictures() {
        return blocks().isEmpty() ? Stream.empty() : blocks().stream().flatMap(Block::pictures);
    }

    private static List<Block> mapUnits(List<Block> blocks, UnaryOperator<Unit> change) {
        return blocks.stream().map(block -> block.mapUnits(change)).toList();
    }

    private static List<Block> mapPictures(List<Block> blocks, UnaryOperator<Picture> change) {
        return blocks.stream().map(block -> block.mapPictures(change)).toList();
    }

    /** A paragraph of running text. */
    record Paragraph(Unit text) implements Block {

        @Override
        public String id() {
            return text.id();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.paragraph().apply(this);
        }

        @Override
        public Block mapUnits(UnaryOperator<Unit> change) {
            return new Paragraph(change.apply(text));
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.of(text);
        }
    }

    /**
     * A heading inside the body.
     *
     * @param level 2 to 6, as the title is the record's only heading of level 1
     */
    record Heading(int level, Unit text) implements Block {

        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("A heading in the body has level 2 to 6, not " + level);
            }
        }

        @Override
        public String id() {
            return text.id();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.heading().apply(this);
        }

        @Override
        public Block mapUnits(UnaryOperator<Unit> change) {
            return new Heading(level, change.apply(text));
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.of(text);
        }
    }

    /**
     * A picture: its alternative text, its file, or both.
     *
     * @param id that of the alternative text if there is one
     * @param alternative what the picture shows, in words
     * @param address the name of its file among the record's pictures; empty if there is only its alternative text
     * @param files the sizes that were stored under that name when the revision was stored; empty if there were none
     */
    record Picture(String id, Optional<Unit> alternative, Optional<String> address, List<PictureFile> files)
            implements Block {

        public Picture {
            id = alternative.map(Unit::id).orElse(id);
            // Revisions from before pictures had files have none.
            files = files == null ? List.of() : List.copyOf(files);
            if (alternative.isEmpty() && address.isEmpty()) {
                throw new IllegalArgumentException("A picture has an alternative text, a file, or both");
            }
        }

        /** A picture with an alternative text, before its files are known. */
        public Picture(Unit alternative, Optional<String> address) {
            this(alternative.id(), Optional.of(alternative), address, List.of());
        }

        /** A picture without an alternative text, before its files are known. */
        public static Picture withoutAlternative(String id, String address) {
            return new Picture(id, Optional.empty(), Optional.of(address), List.of());
        }

        Picture withFiles(List<PictureFile> found) {
            return new Picture(id, alternative, address, found);
        }

        @Override
        public Block mapPictures(UnaryOperator<Picture> change) {
            return change.apply(this);
        }

        @Override
        public Stream<Picture> pictures() {
            return Stream.of(this);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.picture().apply(this);
        }

        @Override
        public Block mapUnits(UnaryOperator<Unit> change) {
            return new Picture(id, alternative.map(change), address, files);
        }

        @Override
        public Optional<Unit> unit() {
            return alternative;
        }
    }

    /** A block quotation. */
    record Quotation(String id, List<Block> blocks) implements Block {

        public Quotation {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("A quotation has at least one block");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.quotation().apply(this);
        }

        @Override
        public Block mapUnits(UnaryOperator<Unit> change) {
            return new Quotation(id, Block.mapUnits(blocks, change));
        }

        @Override
        public Block mapPictures(UnaryOperator<Picture> change) {
            return new Quotation(id, Block.mapPictures(blocks, change));
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.empty();
        }
    }

    /**
     * A numbered or bulleted point.
     *
     * @param label the label as the source printed it, for example {@code 1.} or {@code (8)}; empty for a bullet
     * @param text the point's first paragraph
     * @param blocks its further paragraphs and the points under it
     */
    record Point(String label, Unit text, List<Block> blocks) implements Block {

        public Point {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String id() {
            return text.id();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.point().apply(this);
        }

        @Override
        public Block mapUnits(UnaryOperator<Unit> change) {
            return new Point(label, change.apply(text), Block.mapUnits(blocks, change));
        }

        @Override
        public Block mapPictures(UnaryOperator<Picture> change) {
            return new Point(label, text, Block.mapPictures(blocks, change));
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.of(text);
        }
    }

    /** One function for each kind of block. */
    record Cases<T>(
            Function<Paragraph, T> paragraph,
            Function<Heading, T> heading,
            Function<Picture, T> picture,
            Function<Quotation, T> quotation,
            Function<Point, T> point) {}
}
