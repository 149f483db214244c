package io.annals.query.report;

import java.util.List;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.report.ItemAnalysis;
import io.annals.api.report.ReportQuery.ReportItemAnalysis;
import io.annals.platform.messaging.Caller;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class ItemAnalysisHandler {

    private static final ViewMapper<ItemAnalysis> ITEM = ViewMapper.of(ItemAnalysis.class);

    private final TenantReads reads;

    ItemAnalysisHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    Page<ItemAnalysis> handle(ReportItemAnalysis query, Caller caller) {
        return this.reads.of(caller, (lms) -> {
            if (lms.sql("select from lms.assessment where id = ?")
                .param(query.assessmentId())
                .query()
                .listOfRows()
                .isEmpty()) {
                throw Refusal.notFound("assessment");
            }
            List<ItemAnalysis> items = lms.sql("""
                    with choice as materialized (
                        select question_id, jsonb_agg(jsonb_build_object('optionId', option_id, 'text', text,
                                   'correct', is_correct, 'dropped', sequence_no is null, 'chosen', chosen,
                                   'share', share, 'chosenByUpper', chosen_by_upper, 'chosenByLower', chosen_by_lower)
                                   order by sequence_no nulls last, option_id) as options
                        from analytics.option_choice
                        where assessment_id = :assessmentId
                        group by question_id
                    )
                    select item.question_id, item.type, item.question_text as text, item.points, item.status,
                           item.answers, item.blank, item.correct, item.facility, item.mean_points, item.sd_points,
                           item.discrimination, item.upper_facility, item.lower_facility, item.upper_lower_difference,
                           choice.options
                    from analytics.item_analysis item
                    join lms.question on question.assessment_id = item.assessment_id and question.id = item.question_id
                    left join lms.assessment_section section on section.assessment_id = question.assessment_id
                        and section.id = question.section_id
                    left join choice on choice.question_id = item.question_id
                    where item.assessment_id = :assessmentId
                    order by question.sequence_no is null, section.sequence_no, question.sequence_no, question.id
                    """).param("assessmentId", query.assessmentId()).query(ITEM).list();
            return new Page<>(items, null);
        });
    }

}
