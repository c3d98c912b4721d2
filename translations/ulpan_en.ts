<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityMerge</name>
    <message numerus="yes">
        <source>%Ln learner(s) move to %1.</source>
        <translation>
            <numerusform>%Ln learner moves to %1.</numerusform>
            <numerusform>%Ln learners move to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the staff move to %1.</source>
        <translation>
            <numerusform>%Ln member of the staff moves to %1.</numerusform>
            <numerusform>%Ln members of the staff move to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln place(s) in sessions stay as they are.</source>
        <translation>
            <numerusform>Their %Ln place in sessions stays as it is.</numerusform>
            <numerusform>Their %Ln places in sessions stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) moved to %1.</source>
        <translation>
            <numerusform>%Ln member moved to %1.</numerusform>
            <numerusform>%Ln members moved to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ApiPage</name>
    <message numerus="yes">
        <source>%Ln route(s)</source>
        <translation>
            <numerusform>%Ln route</numerusform>
            <numerusform>%Ln routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %L1 routes</source>
        <translation>
            <numerusform>%Ln of %L1 routes</numerusform>
            <numerusform>%Ln of %L1 routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::AuditMembers</name>
    <message numerus="yes">
        <source>%Ln member(s) changed</source>
        <translation>
            <numerusform>%Ln member changed</numerusform>
            <numerusform>%Ln members changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::AuditPage</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::BulkHistoryPane</name>
    <message numerus="yes">
        <source>%1: %Ln changed.</source>
        <translation>
            <numerusform>%1: %Ln changed.</numerusform>
            <numerusform>%1: %Ln changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::BulkPane</name>
    <message numerus="yes">
        <source>Change %Ln learner(s)</source>
        <translation>
            <numerusform>Change %Ln learner</numerusform>
            <numerusform>Change %Ln learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change.</source>
        <translation>
            <numerusform>%Ln would change.</numerusform>
            <numerusform>%Ln would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already.</source>
        <translation>
            <numerusform>%Ln is so already.</numerusform>
            <numerusform>%Ln are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be changed so and would stay as they are:</source>
        <translation>
            <numerusform>%Ln cannot be changed so and would stay as it is:</numerusform>
            <numerusform>%Ln cannot be changed so and would stay as they are:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::BulkRun</name>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln changed.</numerusform>
            <numerusform>%Ln changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they were.</source>
        <translation>
            <numerusform>%Ln stayed as it was.</numerusform>
            <numerusform>%Ln stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln.</source>
        <translation>
            <numerusform>Undone for %Ln.</numerusform>
            <numerusform>Undone for %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they are: %1</source>
        <translation>
            <numerusform>%Ln stayed as it is: %1</numerusform>
            <numerusform>%Ln stayed as they are: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %Ln learner(s)</source>
        <translation>
            <numerusform>change of %Ln learner</numerusform>
            <numerusform>change of %Ln learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ChosenBar</name>
    <message numerus="yes">
        <source>All %Ln that match are chosen</source>
        <translation>
            <numerusform>The one that matches is chosen</numerusform>
            <numerusform>All %Ln that match are chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ClientsPage</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::EntitiesPage</name>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::EntityLearnersPart</name>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>%Ln learner</numerusform>
            <numerusform>%Ln learners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::FieldRow</name>
    <message numerus="yes">
        <source>%Ln mark(s) that cannot be seen came with it, shown here as %1: %2</source>
        <translation>
            <numerusform>%Ln mark that cannot be seen came with it, shown here as %1: %2</numerusform>
            <numerusform>%Ln marks that cannot be seen came with it, shown here as %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionClosing</name>
    <message numerus="yes">
        <source>%Ln member(s) can no longer sign in, and no program gets in.</source>
        <translation>
            <numerusform>%Ln member can no longer sign in, and no program gets in.</numerusform>
            <numerusform>%Ln members can no longer sign in, and no program gets in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) and everything else it has are deleted in 30 days; until then an operator can open it again.</source>
        <translation>
            <numerusform>%Ln entity and everything else it has are deleted in 30 days; until then an operator can open it again.</numerusform>
            <numerusform>%Ln entities and everything else it has are deleted in 30 days; until then an operator can open it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionsPage</name>
    <message numerus="yes">
        <source>%Ln institution(s)</source>
        <translation>
            <numerusform>%Ln institution</numerusform>
            <numerusform>%Ln institutions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::LearnersPage</name>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>%Ln learner</numerusform>
            <numerusform>%Ln learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln learner(s)…</source>
        <translation>
            <numerusform>Change %Ln learner…</numerusform>
            <numerusform>Change %Ln learners…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where not all that match are chosen, up to %Ln learner(s) can be changed at once. Choose fewer, or narrow the list with filters and choose all that match.</source>
        <translation>
            <numerusform>Where not all that match are chosen, up to %Ln learner can be changed at once. Choose fewer, or narrow the list with filters and choose all that match.</numerusform>
            <numerusform>Where not all that match are chosen, up to %Ln learners can be changed at once. Choose fewer, or narrow the list with filters and choose all that match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::MembersPage</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::OwnAccount</name>
    <message numerus="yes">
        <source>The second factor is on. %Ln recovery code(s) are left.</source>
        <translation>
            <numerusform>The second factor is on. %Ln recovery code is left.</numerusform>
            <numerusform>The second factor is on. %Ln recovery codes are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningColumns</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningGates</name>
    <message numerus="yes">
        <source>The file names %Ln entity(ies) that do not exist: %1.</source>
        <translation>
            <numerusform>The file names %Ln entity that does not exist: %1.</numerusform>
            <numerusform>The file names %Ln entities that do not exist: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln entity(ies)</source>
        <translation>
            <numerusform>Create %Ln entity</numerusform>
            <numerusform>Create %Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file lacks %Ln learner(s) of the entities it is complete for, out of %L1.</source>
        <translation>
            <numerusform>The file lacks one learner of the entities it is complete for, out of %L1.</numerusform>
            <numerusform>The file lacks %Ln learners of the entities it is complete for, out of %L1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) would be written for the new learners and kept: this version sends no mails.</source>
        <translation>
            <numerusform>%Ln connection e-mail would be written for the new learner and kept: this version sends no mails.</numerusform>
            <numerusform>%Ln connection e-mails would be written for the new learners and kept: this version sends no mails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more seat(s) would be needed; %L1 of %L2 are taken.</source>
        <translation>
            <numerusform>One more seat would be needed; %L1 of %L2 are taken.</numerusform>
            <numerusform>%Ln more seats would be needed; %L1 of %L2 are taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPage</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln row was imported.</numerusform>
            <numerusform>%Ln rows were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningReport</name>
    <message numerus="yes">
        <source>%Ln learner(s) were created.</source>
        <translation>
            <numerusform>%Ln learner was created.</numerusform>
            <numerusform>%Ln learners were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were updated.</source>
        <translation>
            <numerusform>%Ln learner was updated.</numerusform>
            <numerusform>%Ln learners were updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were rejected: save them, correct them, import them again.</source>
        <translation>
            <numerusform>%Ln row was rejected: save it, correct it, import it again.</numerusform>
            <numerusform>%Ln rows were rejected: save them, correct them, import them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were deactivated.</source>
        <translation>
            <numerusform>%Ln learner was deactivated.</numerusform>
            <numerusform>%Ln learners were deactivated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new learner(s) were removed again.</source>
        <translation>
            <numerusform>%Ln new learner was removed again.</numerusform>
            <numerusform>%Ln new learners were removed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) got back what was changed.</source>
        <translation>
            <numerusform>%Ln learner got back what was changed.</numerusform>
            <numerusform>%Ln learners got back what was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be taken back as a whole; each says why.</source>
        <translation>
            <numerusform>%Ln row could not be taken back as a whole; it says why.</numerusform>
            <numerusform>%Ln rows could not be taken back as a whole; each says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) are written in the background, a portion at a time.</source>
        <translation>
            <numerusform>%Ln connection e-mail is written in the background.</numerusform>
            <numerusform>%Ln connection e-mails are written in the background, a portion at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningUndo</name>
    <message numerus="yes">
        <source>%Ln new learner(s) would be removed again.</source>
        <translation>
            <numerusform>%Ln new learner would be removed again.</numerusform>
            <numerusform>%Ln new learners would be removed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) would get back what was changed.</source>
        <translation>
            <numerusform>%Ln learner would get back what was changed.</numerusform>
            <numerusform>%Ln learners would get back what was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln row(s)</source>
        <translation>
            <numerusform>Undo %Ln row</numerusform>
            <numerusform>Undo %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::RecordList</name>
    <message numerus="yes">
        <source>%Ln row(s) copied as CSV.</source>
        <translation>
            <numerusform>%Ln row copied as CSV.</numerusform>
            <numerusform>%Ln rows copied as CSV.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy the first %Ln row(s)?</source>
        <translation>
            <numerusform>Copy the first %Ln row?</numerusform>
            <numerusform>Copy the first %Ln rows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Copy %Ln row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved as %1.</source>
        <translation>
            <numerusform>%Ln row saved as %1.</numerusform>
            <numerusform>%Ln rows saved as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are chosen, more than the clipboard is given at once. All rows that the filters find can be saved as a CSV file instead, by “More actions” above the list.</source>
        <translation>
            <numerusform>%Ln row is chosen, more than the clipboard is given at once. All rows that the filters find can be saved as a CSV file instead, by “More actions” above the list.</numerusform>
            <numerusform>%Ln rows are chosen, more than the clipboard is given at once. All rows that the filters find can be saved as a CSV file instead, by “More actions” above the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::StatusBar</name>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln job running</numerusform>
            <numerusform>%Ln jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::TokenPart</name>
    <message numerus="yes">
        <source>%Ln time(s), last %1, from %2</source>
        <translation>
            <numerusform>%Ln time, last %1, from %2</numerusform>
            <numerusform>%Ln times, last %1, from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::TokensPage</name>
    <message numerus="yes">
        <source>%Ln API token(s)</source>
        <translation>
            <numerusform>%Ln API token</numerusform>
            <numerusform>%Ln API tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
