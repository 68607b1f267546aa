package dev.dragoman.records;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dragoman.json.Digest;
import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.records.pictures.PictureType;
import dev.dragoman.storage.JsonDocument;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A record as the JSON that its revisions are stored in. */
@RegisterForReflection(
        targets = {
            CanonicalRecord.class,
            Block.class,
            Block.Paragraph.class,
            Block.Heading.class,
            Block.Picture.class,
            PictureFile.class,
            RecordLinks.class,
            RecordLinks.Source.class,
            PictureType.class,
            Block.Quotation.class,
            Block.Point.class,
            Unit.class,
            Kind.class,
            EventDays.class,
            EventTimes.class,
            TimeFacts.class,
            RecordJson.BlockTypes.class
        })
public final class RecordJson {

    public static final JsonDocument<CanonicalRecord> DOCUMENT = JsonDocument.of(CanonicalRecord.class)
            .annotated(Block.class, BlockTypes.class)
            .text(Slug.class, Slug::new)
            .text(Digest.class, Digest::new)
            .text(ZonedMoment.class, ZonedMoment::recorded)
            .text(ApproximateDuration.class, ApproximateDuration::parse)
            .build();

    static final JsonDocument<TimeFacts> TIMES = JsonDocument.of(TimeFacts.class)
            .text(ZonedMoment.class, ZonedMoment::recorded)
            .text(ApproximateDuration.class, ApproximateDuration::parse)
            .build();

    private RecordJson() {}

    /** The digest of a document that names its record, without the name: a renaming does not change it. */
    public static Digest digest(String document, Slug slug) {
        // In a string of JSON the quotation marks would be escaped, so only the member matches.
        return Digest.of(document.replace("\"slug\":\"" + slug + "\"", "\"slug\":\"\""));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
        @JsonSubTypes.Type(value = Block.Point.class, name = "point")
    })
    interface BlockTypes {}
}
