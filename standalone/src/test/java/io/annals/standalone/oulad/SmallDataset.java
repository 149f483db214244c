package io.annals.standalone.oulad;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A small dataset in the published format: one course, five students, and unusable rows
 * in each file.
 */
final class SmallDataset {

    private SmallDataset() {
    }

    static Path in(Path folder) throws IOException {
        write(folder, "courses.csv", """
                code_module,code_presentation,module_presentation_length
                ZZZ,2013J,268
                ZZZ,2013X,268
                """);
        write(folder, "assessments.csv", """
                code_module,code_presentation,id_assessment,assessment_type,date,weight
                ZZZ,2013J,1,TMA,19,40
                ZZZ,2013J,2,Exam,,60
                ZZZ,2013J,3,Essay,20,0
                """);
        write(folder, "vle.csv", """
                id_site,code_module,code_presentation,activity_type,week_from,week_to
                11,ZZZ,2013J,resource,,
                12,ZZZ,2013J,forumng,1,2
                x,ZZZ,2013J,forumng,1,2
                """);
        write(folder, "studentInfo.csv", """
                code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,\
                num_of_prev_attempts,studied_credits,disability,final_result
                ZZZ,2013J,101,M,Wales,HE Qualification,10-20,0-35,0,60,N,Pass
                ZZZ,2013J,102,F,Wales,HE Qualification,,0-35,1,60,N,Withdrawn
                ZZZ,2013J,103,F,Ireland,A Level or Equivalent,20-30%,35-55,0,120,Y,Fail
                ZZZ,2013J,104,M,Scotland,A Level or Equivalent,20-30%,35-55,0,120,N,Distinction
                ZZZ,2013J,105,M,Scotland,A Level or Equivalent,20-30%,55<=,0,30,N,Withdrawn
                ZZZ,2013J,101,M,Wales,HE Qualification,10-20,0-35,0,60,N,Pass
                """);
        write(folder, "studentRegistration.csv", """
                code_module,code_presentation,id_student,date_registration,date_unregistration
                ZZZ,2013J,101,-20,
                ZZZ,2013J,102,-10,30
                ZZZ,2013J,103,,
                ZZZ,2013J,104,-5,
                ZZZ,2013J,105,-5,
                ZZZ,2013J,999,-5,
                """);
        writeCompressed(folder, "studentAssessment.csv.gz", """
                id_assessment,id_student,date_submitted,is_banked,score
                1,101,-25,0,78
                2,101,240,0,40
                1,102,18,1,70
                1,103,19,0,
                1,104,19,0,100
                2,104,241,0,99.5
                1,105,19,0,101
                7,105,19,0,50
                1,105
                """);
        write(folder, "studentVle.csv", """
                code_module,code_presentation,id_student,id_site,date,sum_click
                ZZZ,2013J,101,11,-30,4
                ZZZ,2013J,101,11,-30,4
                ZZZ,2013J,101,12,-30,1
                ZZZ,2013J,101,11,3,2
                ZZZ,2013J,102,12,3,7
                ZZZ,2013J,102,13,3,7
                ZZZ,2013J,102,12,3,0
                """);
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void writeCompressed(Path folder, String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

}
