package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Operators that mongo-java-server lacks, alone and within others. */
class MongoExpressionsTest {

    /** 2024-03-31, a Sunday, at 23:30 UTC; in Berlin it is April, and summer time. */
    private static final String DOCUMENT = """
            { at: ISODate('2024-03-31T23:30:15.250Z'), from: ISODate('2024-02-28T22:00:00Z'), score: 72.5, text: ' Éa a ',
              list: [3, 1, 2], dollar: { $literal: { text: '$score' } },
              results: [{ score: 50, tags: ['a', 'b'] }, { score: 70 }, { other: 1 }] }""";

    @TempDir
    private static Path data;

    private static RunningMongo mongo;

    @BeforeAll
    static void start() {
        mongo = RunningMongo.start(data);
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { $dateTrunc: { date: '$at', unit: 'day' } }                                | ISODate('2024-03-31T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'month', timezone: 'Europe/Berlin' } }   | ISODate('2024-03-31T22:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'week' } }                               | ISODate('2024-03-31T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }        | ISODate('2024-03-25T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'fri' } }           | ISODate('2024-03-29T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'quarter' } }                            | ISODate('2024-01-01T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'month', binSize: 7 } }                  | ISODate('2023-12-01T00:00:00Z')
                    { $dateTrunc: { date: '$at', unit: 'minute', binSize: 15 } }                | ISODate('2024-03-31T23:30:00Z')
                    { $dateTrunc: { date: '$at', unit: 'second' } }                             | ISODate('2024-03-31T23:30:15Z')
                    { $dateTrunc: { date: '$none', unit: 'day' } }                              | null
                    { $dateTrunc: { date: ISODate('1969-12-31T23:00:00Z'), unit: 'year' } }     | ISODate('1969-01-01T00:00:00Z')
                    { $dateAdd: { startDate: '$from', unit: 'day', amount: 1 } }                | ISODate('2024-02-29T22:00:00Z')
                    { $dateAdd: { startDate: '$at', unit: 'month', amount: -1 } }               | ISODate('2024-02-29T23:30:15.250Z')
                    { $dateSubtract: { startDate: '$at', unit: 'quarter', amount: 1 } }         | ISODate('2023-12-31T23:30:15.250Z')
                    { $dateDiff: { startDate: '$from', endDate: '$at', unit: 'day' } }          | { $numberLong: '32' }
                    { $dateDiff: { startDate: '$from', endDate: '$at', unit: 'month' } }        | { $numberLong: '1' }
                    { $dateDiff: { startDate: '$at', endDate: '$from', unit: 'hour' } }         | { $numberLong: '-769' }
                    { $dateFromParts: { year: 2024, month: 14, day: 31 } }                      | ISODate('2025-03-03T00:00:00Z')
                    { $dateFromParts: { year: 2024, hour: 1, timezone: '+02:00' } }             | ISODate('2023-12-31T23:00:00Z')
                    { $dateFromString: { dateString: '2026-01-31', timezone: 'Europe/Berlin' } } | ISODate('2026-01-30T23:00:00Z')
                    { $dateFromString: { dateString: 'soon', onError: 'unknown' } }             | 'unknown'
                    { $dateToString: { date: '$at', format: '%G-W%V %u %H:%M' } }               | '2024-W13 7 23:30'
                    { $dateToString: { date: '$at', format: '%Y-%m', timezone: 'Europe/Berlin' } } | '2024-04'
                    { $year: '$at' }                                                            | 2024
                    { $hour: { date: '$at', timezone: 'Europe/Berlin' } }                       | 1
                    [{ $week: '$at' }, { $isoWeek: '$at' }, { $dayOfWeek: '$at' }, { $isoDayOfWeek: '$at' }] | [13, 13, 1, 7]
                    { $round: ['$score', 0] }                                                   | 72.0
                    { $round: [73.5] }                                                          | 74.0
                    { $round: [1250, -2] }                                                      | 1200
                    { $switch: { branches: [{ case: { $gte: ['$score', 70] }, then: 'B' }], default: 'C' } } | 'B'
                    { $cond: [{ $gt: [{ $round: ['$score'] }, 72] }, 'more', 'less'] }          | 'less'
                    { $let: { vars: { half: { $divide: ['$score', 2] } }, in: { $add: ['$$half', 1] } } } | 37.25
                    { $map: { input: '$results', as: 'r', in: { $ifNull: ['$$r.score', 0] } } } | [50, 70, 0]
                    { $map: { input: '$list', in: { $map: { input: '$list', in: '$$this' } } } } | [[3, 1, 2], [3, 1, 2], [3, 1, 2]]
                    { $filter: { input: '$results', cond: { $gte: ['$$this.score', 60] } } }    | [{ score: 70 }]
                    { $filter: { input: '$list', as: 'n', cond: { $gt: ['$$n', 1] }, limit: 1 } } | [3]
                    { $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } } | 6
                    { $sum: { $map: { input: '$list', in: { $round: [{ $multiply: ['$$this', 1.5] }] } } } } | 9.0
                    { $first: '$list' }                                                         | 3
                    { $last: '$results.score' }                                                 | 70
                    '$results.score'                                                            | [50, 70]
                    { $arrayElemAt: ['$list', -1] }                                             | 2
                    { $firstN: { input: '$list', n: 2 } }                                       | [3, 1]
                    { $maxN: { input: '$list', n: 2 } }                                         | [3, 2]
                    { $sortArray: { input: '$list', sortBy: -1 } }                              | [3, 2, 1]
                    { $sortArray: { input: '$results', sortBy: { score: -1 } } }                | [{ score: 70 }, { score: 50, tags: ['a', 'b'] }, { other: 1 }]
                    { $zip: { inputs: ['$list', ['a', 'b']] } }                                 | [[3, 'a'], [1, 'b']]
                    { $max: '$list' }                                                           | 3
                    { $mergeObjects: [{ a: 1 }, '$none', { b: 2 }] }                            | { a: 1, b: 2 }
                    { $mergeObjects: ['$dollar', { b: 2 }] }                                    | { text: '$score', b: 2 }
                    { $arrayToObject: [[['a', 1]]] }                                            | { a: 1 }
                    { $getField: { field: 'score', input: { $first: '$results' } } }            | 50
                    { $stdDevPop: '$list' }                                                     | 0.816496580927726
                    { $median: { input: '$list', method: 'approximate' } }                      | 2.0
                    { $trim: { input: '$text' } }                                               | 'Éa a'
                    { $ltrim: { input: 'aab', chars: 'a' } }                                    | 'b'
                    { $regexMatch: { input: '$text', regex: 'éA', options: 'i' } }              | true
                    { $regexFind: { input: 'ab12', regex: '([0-9])2' } }                        | { match: '12', idx: 2, captures: ['1'] }
                    { $regexFindAll: { input: 'ab12', regex: '[a-b]' } }                        | [{ match: 'a', idx: 0, captures: [] }, { match: 'b', idx: 1, captures: [] }]
                    { $toDecimal: '1.10' }                                                      | { $numberDecimal: '1.10' }
                    { $replaceAll: { input: '$text', find: 'a', replacement: 'o' } }            | ' Éo o '
                    { $replaceOne: { input: 'aa', find: 'a', replacement: 'b' } }               | 'ba'
                    { $type: '$none' }                                                          | 'missing'
                    { $isNumber: '$score' }                                                     | true
                    { $literal: '$score' }                                                      | '$score'
                    { $concat: ['$dollar.text', { $trim: { input: ' x' } }] }                   | '$scorex'
                    """)
    void operators_calculate_what_mongodb_calculates(String expression, String expected) {
        BsonValue result = evaluate(expression).get("value");
        assertThat(result).isEqualTo(value(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { $dateTrunc: { date: '$at', unit: 'fortnight' } }              | unknown unit 'fortnight'
            { $dateTrunc: { date: '$at' } }                                 | the argument 'unit' is missing
            { $dateTrunc: { date: 'today', unit: 'day' } }                  | 'date' must be a date
            { $dateTrunc: { date: '$at', unit: 'day', binsize: 2 } }        | unrecognized argument 'binsize'
            { $dateTrunc: { date: '$at', unit: 'day', binSize: 0 } }        | 'binSize' must be a whole number above 0
            { $dateTrunc: { date: '$at', unit: 'day', timezone: 'Mars' } }  | unrecognized time zone identifier 'Mars'
            { $switch: { branches: [{ case: false, then: 1 }] } }           | no branch matches
            { $tsIncrement: 1 }                                             | Unrecognized expression '$tsIncrement'
            { $map: { input: '$score', in: 1 } }                            | 'input' must be an array
            { $add: [1, '$$undefined'] }                                    | Use of undefined variable: undefined
            { $add: 1, $subtract: 2 }                                       | exactly one field
            """)
    void mistakes_are_named(String expression, String message) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> evaluate(expression))
            .withMessageContaining(message);
    }

    private static BsonDocument evaluate(String expression) {
        List<BsonDocument> pipeline = List.of(BsonDocument.parse("{ $documents: [" + DOCUMENT + "] }"),
                new BsonDocument("$project", new BsonDocument("value", value(expression))));
        List<BsonDocument> results = mongo.owner().aggregate(pipeline, BsonDocument.class).into(new ArrayList<>());
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static BsonValue value(String json) {
        return BsonArray.parse("[" + json + "]").get(0);
    }

}
