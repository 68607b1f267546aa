package dev.dragoman.operations;

import dev.dragoman.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class RuleChangeReportOnPostgresqlTest extends RuleChangeReportTest {}
