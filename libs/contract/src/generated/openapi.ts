/* Generated from api/openapi.json by `npm run openapi`. Not edited by hand. */
import { type CalendarLayer } from '@mot-cua/calendar';
import { type Dossier, type Fact, type Wait } from '@mot-cua/engine';
import { type Finding, type Text } from '@mot-cua/procedure';

/** A wait with the visit it belongs to and the name of its node. */
type WaitAtVisit = Wait & { visit: string; nodeName: Text };

export interface paths {
    "/api/administration/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyAdministration.acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyAdministration.agencies"];
        put?: never;
        post: operations["AgencyAdministration.found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AgencyAdministration.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/agencies/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyAdministration.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/agencies/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyAdministration.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdministration.people"];
        put?: never;
        post: operations["PeopleAdministration.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PeopleAdministration.setAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PeopleAdministration.resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdministration.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleAdministration.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/posts/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PeopleAdministration.endPost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleAdministration.substitutions"];
        put?: never;
        post: operations["PeopleAdministration.substitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/substitutions/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PeopleAdministration.endSubstitution"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyAdministration.foundUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AgencyAdministration.changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alert.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alert.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Alert.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alert.settings"];
        put: operations["Alert.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcement.list"];
        put?: never;
        post: operations["Announcement.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/book-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarAdministration.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar.read"];
        put: operations["CalendarAdministration.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}/moving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarAdministration.moving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarAdministration.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}/recomputations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarAdministration.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarAdministration.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/recomputations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarAdministration.recomputations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Charge.collected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Template.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-templates/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Template.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-templates/{form}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Template.sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossier.list"];
        put?: never;
        post: operations["Reception.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossier.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Act.list"];
        put?: never;
        post: operations["Act.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Charge.ofDossier"];
        put?: never;
        post: operations["Charge.charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/charges/{charge}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Charge.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document.list"];
        put?: never;
        post: operations["Document.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/documents/{document}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.list"];
        put?: never;
        post: operations["File.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["History.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/lateness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Overview.lateness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dossier.message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Note.list"];
        put?: never;
        post: operations["Note.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opinion.ofDossier"];
        put?: never;
        post: operations["Opinion.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Note.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossier.readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Result.list"];
        put?: never;
        post: operations["Result.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Return.ofDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/steering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Steering.read"];
        put?: never;
        post: operations["Steering.steer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/steering/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Steering.foresee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Time.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verification.list"];
        put?: never;
        post: operations["Verification.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Erasure.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Erasure.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export.dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export.procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Export.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure.known"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{procedure}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure.ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{procedure}/{version}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figure.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["File.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandOver.given"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandOver.receivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Level.settings"];
        put: operations["Level.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUp.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opinion.asked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/opinions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Opinion.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation.vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview.dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview.officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview.resolved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.period"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Announcement.announceFromOutside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/announcements/{office}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Announcement.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Submission.fromPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedure.list"];
        put?: never;
        post: operations["Procedure.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedure.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ElementComment.list"];
        put?: never;
        post: operations["ElementComment.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ElementComment.settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedure.readDraft"];
        put: operations["Procedure.saveDraft"];
        post: operations["Procedure.startDraft"];
        delete: operations["Procedure.deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DraftPoint.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft-points/{point}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DraftPoint.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Procedure.checkDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Publication.propose"];
        post?: never;
        delete: operations["Publication.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/draft/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rehearsal.rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VersionMove.list"];
        put?: never;
        post: operations["VersionMove.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/moves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VersionMove.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Publication.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Publication.retire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedure.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{id}/versions/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Procedure.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Procedure.checkDiagram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception.agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/applicants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Slip.returning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception.procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Slip.latest"];
        put?: never;
        post: operations["Slip.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/slips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Slip.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register.fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registers/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Register.sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Erasure.schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/{procedure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Erasure.keepFor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Return.list"];
        put?: never;
        post: operations["Return.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/returns/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Return.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedView.list"];
        put?: never;
        post: operations["SavedView.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SavedView.forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.read"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session.choosePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignIn.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics.days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Submission.list"];
        put?: never;
        post: operations["Submission.handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Submission.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Submission.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Task.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Task.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Task.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Task.colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Task.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandOver.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandOver.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{dossier}/{visit}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Task.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.handled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountState: {
            disabled: boolean;
        };
        ActOfferView: {
            /** @enum {string} */
            act: "requestSupplement" | "receiveSupplement" | "refuse" | "withdraw" | "stop" | "pause" | "resume" | "extend" | "reappoint" | "sendBack";
            /** @description Steps under way that would be given up */
            cancels?: components["schemas"]["TextView"][];
            /** @description Steps to send back to, or lawful reasons of a pause */
            choices?: components["schemas"]["NamedChoice"][];
            legal: boolean;
            /** @description Lawful only on a sector law, which is to be named */
            needsBasis?: boolean;
            /** @description Steps that would begin */
            opens?: components["schemas"]["TextView"][];
            /** @description Unit of an extension */
            unit?: string;
            /** @description Why it is not, or under what condition it is */
            why?: components["schemas"]["TextView"];
        };
        ActPage: {
            next?: string;
            rows: components["schemas"]["ActOfferView"][];
        };
        ActToDo: {
            /** @enum {string} */
            act: "requestSupplement" | "receiveSupplement" | "refuse" | "withdraw" | "stop" | "pause" | "resume" | "extend" | "reappoint" | "sendBack";
            /** @description The sector law it rests on */
            basis?: string;
            /**
             * Format: date-time
             * @description New date with the apology
             */
            due?: string;
            /** @description Why */
            ground: string;
            /** @description What is to be completed (Form 02) */
            items?: string[];
            /** @description Step to send back to */
            node?: string;
            /** @description Number of the letter */
            number?: string;
            /** @description Lawful reason of a pause (R-18) */
            reason?: string;
            /** @description Person who signs the apology */
            signer?: string;
            /** @description By how much, in the unit of the limit */
            value?: number;
            visit?: string;
        };
        AdministeredAgencies: {
            rows: components["schemas"]["AdministeredAgencyView"][];
        };
        AdministeredAgencyView: {
            calendar: string;
            /** @enum {string} */
            codeFormat: "TT01/2018" | "TT03/2025";
            codeSystem?: string;
            formerNames: components["schemas"]["FormerNameView"][];
            from: string;
            id: number;
            identifier?: string;
            keys: string[];
            /** @enum {string} */
            kind: "nation" | "ministry" | "province" | "department" | "district" | "commune" | "centre" | "office" | "other";
            name: components["schemas"]["TextView"];
            parent?: number;
            successor?: number;
            /** @enum {string} */
            tier: "central" | "province" | "district" | "commune";
            to?: string;
            units: components["schemas"]["UnitView"][];
        };
        AdministeredPeople: {
            next?: string;
            rows: components["schemas"]["AdministeredPersonView"][];
        };
        AdministeredPersonView: {
            account?: string;
            disabled: boolean;
            id: string;
            name: string;
            posts: components["schemas"]["AdministeredPostView"][];
        };
        AdministeredPostView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
            from: string;
            id: string;
            post: components["schemas"]["TextView"];
            procedures?: string[];
            role: string;
            roleName: components["schemas"]["TextView"];
            to?: string;
            unit?: string;
        };
        AdministrationActs: {
            rows: components["schemas"]["AdministrationActView"][];
        };
        AdministrationActView: {
            act: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            name: string;
            subject: string;
        };
        AgencyEnding: {
            ground: string;
            /**
             * Format: date
             * @description First day on which it is no more
             */
            on: string;
            /** @description The agency that takes over */
            successor?: number;
        };
        AgencyFields: {
            calendar: string;
            /** @enum {string} */
            codeFormat: "TT01/2018" | "TT03/2025";
            /** @example 01 */
            codeSystem?: string;
            /** Format: date */
            from: string;
            /** @description Decision on which it rests */
            ground: string;
            /** @example H61.012.00 */
            identifier?: string;
            /** @description Names by which diagrams call it */
            keys: string[];
            /** @enum {string} */
            kind: "nation" | "ministry" | "province" | "department" | "district" | "commune" | "centre" | "office" | "other";
            name: components["schemas"]["TextView"];
            /** @description The agency above it */
            parent?: number;
            /** @enum {string} */
            tier: "central" | "province" | "district" | "commune";
        };
        AgencyPartView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
            /** @description The lead agency */
            lead: boolean;
            steps: components["schemas"]["PartStepView"][];
        };
        AgencyRename: {
            ground: string;
            name: components["schemas"]["TextView"];
            /**
             * Format: date
             * @description First day of the new name
             */
            on: string;
        };
        AgencyView: {
            /** @description Id of its working calendar */
            calendar: string;
            id: number;
            /** @description Official identifier (mã định danh) */
            identifier?: string;
            kind: string;
            name: components["schemas"]["TextView"];
            parent?: number;
            /** @description Its first day no more, `YYYY-MM-DD` */
            to?: string;
        };
        AgencyWord: {
            /** @description What a diagram writes as `mc:agency` */
            key: string;
            name: components["schemas"]["TextView"];
        };
        AlertCount: {
            /** @description Unread ones, counted up to 1,000 */
            unread: number;
        };
        AlertPage: {
            next?: string;
            rows: components["schemas"]["AlertRowView"][];
        };
        AlertRowView: {
            /** Format: date-time */
            at: string;
            code: string;
            dossier: string;
            /** Format: date-time */
            due?: string;
            id: string;
            /** @enum {string} */
            kind: "new-work" | "assigned" | "online-waiting" | "due-tomorrow" | "due-soon" | "overdue" | "not-taken" | "warning" | "raised" | "handed-back" | "opinion-asked" | "opinion-overdue" | "mentioned";
            procedureName: components["schemas"]["TextView"];
            read: boolean;
            /** @description The step it is about */
            stepName?: components["schemas"]["TextView"];
            visit?: string;
        };
        AlertSettingsView: {
            bell: ("new-work" | "assigned" | "online-waiting" | "due-tomorrow" | "due-soon" | "overdue" | "not-taken" | "warning" | "raised" | "handed-back" | "opinion-asked" | "opinion-overdue" | "mentioned")[];
            /** @example an@example.vn */
            email: string;
            mail: ("new-work" | "assigned" | "online-waiting" | "due-tomorrow" | "due-soon" | "overdue" | "not-taken" | "warning" | "raised" | "handed-back" | "opinion-asked" | "opinion-overdue" | "mentioned")[];
        };
        AlertsRead: {
            /**
             * @description All up to this one
             * @example 42
             */
            until: string;
        };
        AnnouncementPage: {
            next?: string;
            rows: components["schemas"]["AnnouncementRowView"][];
        };
        AnnouncementResultView: {
            /** Format: date-time */
            at: string;
            /** @description It could not be carried */
            failed?: string;
            /** @description Ids of some of them */
            heard: string[];
            /** @description Dossiers that took it */
            heardBy: number;
            /** @description Nobody waits for it yet: it is kept */
            kept: boolean;
            opened: components["schemas"]["OpenedView"][];
            /** @description Procedures that begin with it and did not */
            refused: components["schemas"]["NotOpenedView"][];
        };
        AnnouncementRowView: {
            /** Format: date-time */
            at: string;
            /** @description Name of the officer; absent: an outside system */
            by?: string;
            id: string;
            key?: string;
            /** @enum {string} */
            kind: "message" | "signal";
            name: string;
            /** @description Absent: not carried yet */
            outcome?: components["schemas"]["AnnouncementResultView"];
        };
        ApplicantView: {
            address: string;
            /** Format: date */
            birthDate?: string;
            /** @example an@example.vn */
            email?: string;
            fullName: string;
            /** @example 001090012345 */
            idNumber: string;
            /** @enum {string} */
            kind: "citizen" | "business" | "household" | "agency";
            /** @example 0912345678 */
            phone?: string;
            representative?: string;
        };
        ApprovalView: {
            annex?: string;
            /** Format: date */
            date: string;
            /** @description Số quyết định */
            number: string;
            signer: string;
        };
        AssignmentView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
            id: string;
            /** @description Standing in for this person (R-143) */
            inPlaceOf?: string;
            /** @description The post by its name, in Vietnamese */
            post: string;
            role: string;
            roleName: components["schemas"]["TextView"];
        };
        BookFindingPage: {
            next?: string;
            rows: components["schemas"]["BookFindingView"][];
        };
        BookFindingView: {
            code?: string;
            detail: string;
            dossier?: string;
            /** Format: date-time */
            foundAt: string;
            id: string;
            /**
             * Format: date-time
             * @description When it was first seen no more
             */
            resolvedAt?: string;
            /** Format: date-time */
            seenAt: string;
            /** @description First bad fact */
            seq?: number;
            /** @enum {string} */
            what: "chain" | "facts" | "state" | "row" | "unreadable" | "table" | "log" | "unlawful";
            /** @description Table or column */
            where?: string;
        };
        CalendarDataView: {
            /**
             * @description How this installation counts days (R-16)
             * @enum {string}
             */
            convention: "A" | "B";
            id: string;
            /** @description National layer first */
            layers: CalendarLayer[];
            revision: number;
        };
        CalendarDayFields: {
            /** @enum {string} */
            confidence: "stated" | "by-law" | "proposed";
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "holiday" | "compensation" | "swap-off" | "swap-work";
            name: components["schemas"]["TextView"];
            /**
             * Format: date
             * @description Swaps: the other day
             */
            pair?: string;
            /** @description Number of the notice or article */
            source: string;
        };
        CalendarLayerFields: {
            days: components["schemas"]["CalendarDayFields"][];
            /** @enum {string} */
            level: "national" | "province" | "unit";
            name: components["schemas"]["TextView"];
            timetables: components["schemas"]["TimetableFields"][];
            years: components["schemas"]["CalendarYearFields"][];
        };
        CalendarList: {
            rows: components["schemas"]["CalendarRowView"][];
        };
        CalendarRevisions: {
            rows: components["schemas"]["CalendarRevisionView"][];
        };
        CalendarRevisionView: {
            /** Format: date-time */
            at: string;
            by: string;
            notice?: string;
            revision: number;
        };
        CalendarRowView: {
            /** @description Agencies that work by it */
            agencies: number;
            by: string;
            /** Format: date-time */
            changedAt: string;
            id: string;
            /** @enum {string} */
            level: "national" | "province" | "unit";
            name: components["schemas"]["TextView"];
            /** @description Number of the notice of the newest change */
            notice?: string;
            /** @description The calendar it is laid on */
            parent?: string;
            revision: number;
            years: components["schemas"]["DeclaredYearView"][];
        };
        CalendarToSave: {
            layer: components["schemas"]["CalendarLayerFields"];
            /** @description Number of the notice or decision */
            notice: string;
            /** @description The calendar it is laid on */
            parent?: string;
            /** @description The revision that was edited; 0 for a new calendar */
            revision: number;
        };
        CalendarYearFields: {
            notice: string;
            /** @enum {string} */
            status: "final" | "proposed";
            /** @description Working days of January to December, the checksum */
            workingDays: number[];
            year: number;
        };
        CallPinView: {
            called: string;
            procedure: string;
            version: number;
        };
        CauseCountView: {
            /** @enum {string} */
            cause: "co-operation" | "verification" | "workload" | "absence" | "system" | "regulation" | "applicant" | "other" | "none";
            dossiers: number;
            prolonged: number;
        };
        ChargePage: {
            next?: string;
            /** @description Fees in force for this dossier of which nothing was recorded */
            open: components["schemas"]["FeeView"][];
            /** @description Still to be paid, whole đồng */
            owed: number;
            rows: components["schemas"]["ChargeView"][];
        };
        ChargeToRecord: {
            copies?: number;
            /** @description Does the dossier wait for the payment (R-111)? A fee due at reception: yes unless said otherwise */
            demanded?: boolean;
            /** @description Group that pays less */
            exemption?: string;
            /** @description The paper that shows it; needed with an exemption */
            exemptionGround?: string;
            /** @description Id of the fee in the procedure */
            fee: string;
            pages?: number;
            payment?: components["schemas"]["PaymentToRecord"];
        };
        ChargeView: {
            /** @description Whole đồng */
            amount: number;
            /** Format: date-time */
            at: string;
            /** @description Who recorded it */
            by: string;
            /** Format: date-time */
            collectedAt?: string;
            collectedBy?: string;
            copies: number;
            /** @description The dossier waits for the payment (status 6) */
            demanded: boolean;
            exemption?: components["schemas"]["TextView"];
            fee: string;
            id: string;
            /** @enum {string} */
            moment: "reception" | "supplement" | "return";
            name: components["schemas"]["TextView"];
            pages?: number;
            receiptNumber?: string;
            /** @enum {string} */
            state: "owed" | "collected" | "free";
            /** @enum {string} */
            way?: "cash" | "transfer" | "online";
        };
        ChosenPost: {
            /** @description One of `Me.assignments` */
            assignment: string;
        };
        CitizenReadingPage: {
            next?: string;
            rows: components["schemas"]["CitizenReadingView"][];
        };
        CitizenReadingView: {
            /** Format: date-time */
            at: string;
            code: string;
            dossier: string;
            name: string;
            person: string;
            purpose?: string;
            /** @enum {string} */
            what: "dossier" | "history" | "personal" | "receipt" | "export";
        };
        ClockRulesView: {
            awaitsSupplement: boolean;
            /**
             * Format: date-time
             * @description The dossier closes by itself then (R-32)
             */
            closesAt?: string;
            /**
             * Format: date-time
             * @description A late dossier is to be announced until then (R-40)
             */
            lateNoticeBy?: string;
            /** @description A new date may still be given, once (R-41) */
            mayReappoint: boolean;
            pauseReasons: components["schemas"]["PauseReasonView"][];
            supplementRequests: number;
            supplementsMax: number;
            /**
             * Format: date-time
             * @description A supplement may be asked for until then without sector law (R-30)
             */
            supplementUntil?: string;
        };
        ClockRunView: {
            /** Format: date-time */
            due?: string;
            /** Format: date-time */
            endedAt: string;
            /** Format: date-time */
            startedAt: string;
        };
        ClockStateView: {
            /**
             * Format: date-time
             * @description In force
             */
            due?: string;
            /** @description Runs that a supplement ended (R-30) */
            earlier: components["schemas"]["ClockRunView"][];
            extensions: components["schemas"]["ExtensionView"][];
            /**
             * Format: date-time
             * @description Of the receipt; never changes (R-19)
             */
            originalDue?: string;
            pauseReason?: components["schemas"]["TextView"];
            reappointed?: components["schemas"]["ReappointmentView"];
            resolution: components["schemas"]["DueTimeView"];
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
            /** @enum {string} */
            stoppedBy?: "supplement-request" | "handed-over";
        };
        ColleaguePage: {
            next?: string;
            rows: components["schemas"]["ColleagueView"][];
        };
        ColleagueView: {
            name: string;
            person: string;
        };
        CollectedPage: {
            byWay: components["schemas"]["CollectedSumView"][];
            next?: string;
            rows: components["schemas"]["CollectedView"][];
            total: number;
        };
        CollectedSumView: {
            count: number;
            total: number;
            /** @enum {string} */
            way: "cash" | "transfer" | "online";
        };
        CollectedView: {
            /** @description Whole đồng */
            amount: number;
            /** Format: date-time */
            at: string;
            /** @description Who recorded it */
            by: string;
            code: string;
            /** Format: date-time */
            collectedAt?: string;
            collectedBy?: string;
            copies: number;
            /** @description The dossier waits for the payment (status 6) */
            demanded: boolean;
            dossier: string;
            exemption?: components["schemas"]["TextView"];
            fee: string;
            id: string;
            /** @enum {string} */
            moment: "reception" | "supplement" | "return";
            name: components["schemas"]["TextView"];
            pages?: number;
            receiptNumber?: string;
            /** @enum {string} */
            state: "owed" | "collected" | "free";
            /** @enum {string} */
            way?: "cash" | "transfer" | "online";
        };
        CommentToSettle: {
            resolved: boolean;
        };
        CommentToWrite: {
            /** @description The comment it answers */
            answerTo?: string;
            body: string;
            /** @description Id in the diagram; absent: about the whole draft */
            element?: string;
        };
        CompetentAgencyPage: {
            next?: string;
            rows: components["schemas"]["CompetentAgencyView"][];
        };
        CompetentAgencyView: {
            agency: number;
            name: components["schemas"]["TextView"];
        };
        DayCounts: {
            rows: components["schemas"]["DayCountView"][];
        };
        DayCountView: {
            agency: number;
            closed: number;
            closedLate: number;
            day: string;
            opened: number;
            procedure: string;
            tasksDone: number;
            tasksLate: number;
        };
        DecisionInputView: {
            /** @description FEEL over the dossier's data */
            expression: string;
            /** @example area */
            id: string;
            /** @enum {string} */
            kind: "text" | "number" | "boolean" | "date" | "any";
            label: components["schemas"]["TextView"];
            /** @description Unary tests: the values it may have */
            values?: string;
        };
        DecisionOutputView: {
            /** @example fee */
            id: string;
            /** @enum {string} */
            kind: "text" | "number" | "boolean" | "date" | "any";
            label: components["schemas"]["TextView"];
            /** @description Entry of the answer when there are several outputs */
            name: string;
            /** @description FEEL for the answer when no rule matches */
            otherwise?: string;
            /** @description FEEL values in order of priority */
            values?: string[];
        };
        DecisionRuleView: {
            /** @example rule_1 */
            id: string;
            note?: string;
            /** @description FEEL, one per output */
            then: string[];
            /** @description Unary tests, one per input */
            when: string[];
        };
        DecisionView: {
            /** @enum {string} */
            aggregator?: "sum" | "min" | "max" | "count";
            /** @enum {string} */
            hitPolicy: "U" | "A" | "P" | "F" | "R" | "O" | "C";
            /** @example fee_by_area */
            id: string;
            inputs: components["schemas"]["DecisionInputView"][];
            name: components["schemas"]["TextView"];
            outputs: components["schemas"]["DecisionOutputView"][];
            rules: components["schemas"]["DecisionRuleView"][];
        };
        DeclaredYearView: {
            notice: string;
            /** @enum {string} */
            status: "final" | "proposed";
            year: number;
        };
        DemonstrationAccount: {
            account: string;
            name: string;
            post: components["schemas"]["TextView"];
        };
        DemonstrationHints: {
            accounts: components["schemas"]["DemonstrationAccount"][];
            /** @description The one password of all demonstration accounts */
            password: string;
        };
        DeviationCount: {
            count: number;
            /** @enum {string} */
            kind: "moved" | "migrated" | "corrected" | "clock" | "suspended" | "resumed" | "reassigned" | "retried";
        };
        DiagramToCheck: {
            diagram: string;
        };
        DocumentPage: {
            rows: components["schemas"]["DocumentRowView"][];
        };
        DocumentRowView: {
            form: string;
            /** @description Name in the address of its PDF */
            id: string;
            /** Format: date-time */
            issuedAt?: string;
            issuedBy?: string;
            number: string;
            title: components["schemas"]["TextView"];
            /** @description The agency a transfer slip goes to (R-60) */
            to?: string;
        };
        DocumentTemplatePage: {
            rows: components["schemas"]["DocumentTemplateView"][];
        };
        DocumentTemplateView: {
            changed: boolean;
            fields: components["schemas"]["MergeFieldView"][];
            form: string;
            /** @description 0: the text the software brings */
            revision: number;
            /** Format: date-time */
            savedAt?: string;
            savedBy?: string;
            text: string;
            title: components["schemas"]["TextView"];
        };
        DocumentToIssue: {
            /** @description Whom to ask (02) */
            contact?: string;
            /** @enum {string} */
            form: "02" | "03" | "04" | "05";
            /** @description Where to file instead (03) */
            guidance?: string;
            /** @description What is to be completed (02), papers given back (05) */
            items?: string[];
            /**
             * Format: date-time
             * @description The new due time (04)
             */
            newDue?: string;
            /** @description Why (Forms 02 to 05) */
            reason?: string;
            /**
             * Format: date
             * @description When the applicant asked to stop (05)
             */
            requestedOn?: string;
            /** @description Name of the head who signs (04) */
            signer?: string;
        };
        DossierClockView: {
            due: components["schemas"]["DueTimeView"];
            /** @enum {string} */
            kind: "acceptance" | "stage" | "agency" | "supplement" | "opinion";
            /** @description Stage, agency, or what it measures */
            name: components["schemas"]["TextView"];
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
        };
        DossierDetailView: {
            /** @description Owning agency */
            agency: number;
            agencyName: components["schemas"]["TextView"];
            /** @description Reading it is recorded */
            applicant: components["schemas"]["ApplicantView"];
            applicantName: string;
            channel: string;
            /** @description Acceptance, stages, agencies, supplement, opinions (R-08, R-62, R-63) */
            clocks: components["schemas"]["DossierClockView"][];
            /** Format: date-time */
            closedAt?: string;
            code: string;
            /** @description Data of the dossier, personal values filled in */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Of the resolution clock
             */
            due?: string;
            id: string;
            /** @description Cơ quan chủ trì: answers for the whole (R-60, R-66) */
            lead: components["schemas"]["LeadAgencyView"];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            outcome?: string;
            papers: components["schemas"]["PaperView"][];
            /** @description Tasks and limits by agency, where several take part (R-60) */
            parts: components["schemas"]["AgencyPartView"][];
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            /** Format: date-time */
            receivedAt: string;
            /** @description The statutory clock: due time, time left, derivation */
            resolution?: components["schemas"]["DueTimeView"];
            /** @description Who is to act now (R-66) */
            responsible: components["schemas"]["ResponsibleView"][];
            state: Dossier;
            /** @description National status, 1 to 10 (R-80) */
            status: number;
            statusName: components["schemas"]["TextView"];
            /**
             * @description Of the resolution clock (R-21)
             * @enum {string}
             */
            timeliness?: "early" | "on-time" | "late" | "in-time" | "overdue";
            version: number;
            /** @description What is awaited, with the visit and the name of its node */
            waits: WaitAtVisit[];
        };
        DossierPage: {
            next?: string;
            rows: components["schemas"]["DossierRowView"][];
        };
        DossierRowView: {
            applicantName: string;
            /** Format: date-time */
            closedAt?: string;
            code: string;
            /**
             * Format: date-time
             * @description Of the resolution clock
             */
            due?: string;
            id: string;
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            outcome?: string;
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            /** Format: date-time */
            receivedAt: string;
            /** @description National status, 1 to 10 (R-80) */
            status: number;
            statusName: components["schemas"]["TextView"];
            /**
             * @description Of the resolution clock (R-21)
             * @enum {string}
             */
            timeliness?: "early" | "on-time" | "late" | "in-time" | "overdue";
        };
        DossierStandingView: {
            code: string;
            /**
             * Format: date-time
             * @description Of the resolution clock
             */
            due?: string;
            id: string;
            outcome?: string;
            /** @description National status, 1 to 10 (R-80) */
            status: number;
            statusName: components["schemas"]["TextView"];
            /** @description What is awaited, with the visit and the name of its node */
            waits: WaitAtVisit[];
        };
        DossiersToErase: {
            dossiers: string[];
            /** @description The decision it is done on */
            reason: string;
        };
        DossierTimeView: {
            /** @description Supposed: working days in which the applicant answers */
            answerDays: number;
            /** Format: date-time */
            at: string;
            /** @description Absent: the dossier has no limit */
            clock?: components["schemas"]["ClockStateView"];
            /** @description Acceptance, stages, agencies, supplement, opinions */
            clocks: components["schemas"]["DossierClockView"][];
            code: string;
            /** @description There are more ways than are shown */
            more: boolean;
            procedureName: components["schemas"]["TextView"];
            rules: components["schemas"]["ClockRulesView"];
            steps: components["schemas"]["StepTimeView"][];
            ways: components["schemas"]["WayAheadView"][];
        };
        DossierToReceive: {
            applicant: components["schemas"]["ApplicantView"];
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            /** @description Fees, collected or owed (R-110) */
            charges?: components["schemas"]["ChargeToRecord"][];
            /** @description The competent agency, when received for another one (R-64) */
            competent?: number;
            /** @description Answers to the procedure's opening form */
            data: {
                [key: string]: unknown;
            };
            note?: string;
            papers: components["schemas"]["PaperHandedIn"][];
            procedure: string;
            /** @description One-stop of the province at whose counter the result is fetched, when it is another one (R-55) */
            returnAt?: number;
            /** @enum {string} */
            returnBy: "counter" | "post" | "online";
            version: number;
        };
        DraftPointDetail: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            package: components["schemas"]["PackageView"];
            revision: number;
        };
        DraftPointList: {
            rows: components["schemas"]["DraftPointView"][];
        };
        DraftPointView: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            revision: number;
        };
        DraftSummaryView: {
            by: string;
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        DraftToDelete: {
            /** @description The revision last read; absent: whatever it is */
            revision?: number;
        };
        DraftToSave: {
            package: components["schemas"]["PackageView"];
            /** @description The revision last read */
            revision: number;
        };
        DraftView: {
            by: string;
            package: components["schemas"]["PackageView"];
            publishing: components["schemas"]["PublishingView"];
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        DueTimeView: {
            /**
             * @description A: exact working time; B: whole days, the first not counted (R-16)
             * @enum {string}
             */
            convention: "A" | "B";
            /**
             * Format: date-time
             * @description Absent: the procedure sets no limit
             */
            due?: string;
            /**
             * Format: date-time
             * @description When it ended (R-20)
             */
            endedAt?: string;
            explanation: components["schemas"]["ExplanationLine"][];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            remaining?: components["schemas"]["RemainingView"];
            /**
             * @description Early, on time or late when it has ended, else in time or overdue (R-21)
             * @enum {string}
             */
            timeliness?: "early" | "on-time" | "late" | "in-time" | "overdue";
        };
        ElementCommentList: {
            rows: components["schemas"]["ElementCommentView"][];
        };
        ElementCommentView: {
            answerTo?: string;
            /** Format: date-time */
            at: string;
            body: string;
            by: string;
            element?: string;
            id: string;
            resolved?: components["schemas"]["SettledView"];
        };
        ErasableList: {
            rows: components["schemas"]["ErasableView"][];
        };
        ErasableView: {
            /** Format: date-time */
            closedAt: string;
            code: string;
            /**
             * Format: date-time
             * @description Since when they may be erased
             */
            dueAt: string;
            files: number;
            id: string;
            name: components["schemas"]["TextView"];
            under: string;
            /** @description Personal values besides those of the applicant */
            values: number;
        };
        ErasureDoneView: {
            erased: number;
            /** @description Not due, erased before, or not within reach */
            notDue: number;
        };
        ExplanationLine: {
            /** @description Whether this stretch counts towards the limit */
            counted: boolean;
            from?: string;
            /** @description Kind of the line, stable */
            kind: string;
            text: components["schemas"]["TextView"];
            to?: string;
        };
        ExtensionView: {
            /** Format: date-time */
            at: string;
            basis: string;
            by: components["schemas"]["TimeLimitView"];
            ground: string;
        };
        FeeExemptionView: {
            id: string;
            name: components["schemas"]["TextView"];
            percent: number;
        };
        FeeStepView: {
            amount: number;
            from: number;
        };
        FeeView: {
            amount: number;
            basis?: string;
            /** @description Most that is taken for one copy */
            cap?: number;
            /** @enum {string} */
            channel?: "direct" | "online" | "post";
            /** @description Who set it */
            decidedBy?: string;
            exemptions?: components["schemas"]["FeeExemptionView"][];
            /**
             * Format: date
             * @description First day in force
             */
            from?: string;
            further?: components["schemas"]["FeeStepView"];
            id: string;
            /**
             * @description Phí or lệ phí
             * @enum {string}
             */
            kind?: "service" | "state";
            /**
             * @description When it is collected; absent: at reception
             * @enum {string}
             */
            moment?: "reception" | "supplement" | "return";
            name: components["schemas"]["TextView"];
            note?: components["schemas"]["TextView"];
            /**
             * @description What it is counted by; absent: taken once
             * @enum {string}
             */
            per?: "page" | "copy";
            /**
             * Format: date
             * @description Last day in force
             */
            until?: string;
        };
        FieldChoiceView: {
            label: components["schemas"]["TextView"];
            value: string;
        };
        FieldView: {
            choices?: components["schemas"]["FieldChoiceView"][];
            /** @description What one entry of a group asks */
            fields?: components["schemas"]["FieldView"][];
            hint?: components["schemas"]["TextView"];
            /** @enum {string} */
            kind: "text" | "longText" | "integer" | "number" | "money" | "date" | "boolean" | "choice" | "idNumber" | "phone" | "email" | "address" | "addressInParts" | "file" | "group";
            label: components["schemas"]["TextView"];
            maximum?: number;
            maxLength?: number;
            /** @description Of a group: the fewest entries */
            minimum?: number;
            /** @example birthPlace */
            name: string;
            /** @description Of a file: the required paper it is a scan of */
            paper?: string;
            /** @description Stored apart from the history, which keeps a salted commitment */
            personal?: boolean;
            required: boolean;
            /** @description FEEL over the answers; absent: always shown */
            visible?: string;
        };
        FiguredVersionList: {
            rows: components["schemas"]["FiguredVersionView"][];
        };
        FiguredVersionView: {
            name: components["schemas"]["TextView"];
            procedure: string;
            version: number;
        };
        FiguresAnswer: {
            closed: number;
            closedLate: number;
            deviations: components["schemas"]["DeviationCount"][];
            flows: components["schemas"]["FlowFigure"][];
            paths: components["schemas"]["PathFigureView"][];
            steps: components["schemas"]["StepFigure"][];
            /**
             * Format: date-time
             * @description The figures hold what was recorded up to this moment
             */
            until: string;
            work: components["schemas"]["WorkFigure"][];
        };
        FilePage: {
            /** @description Papers of the procedure a file may be a scan of */
            papers: components["schemas"]["PaperChoiceView"][];
            rows: components["schemas"]["FileRowView"][];
        };
        FileRowView: {
            /** Format: date-time */
            at: string;
            by: string;
            bytes: number;
            id: string;
            name: string;
            paper?: string;
            paperName?: components["schemas"]["TextView"];
            sha256: string;
            /** @description The browser can show it in the page */
            shown: boolean;
            /** @enum {string} */
            state: "quarantine" | "clean" | "infected" | "erased";
            /** @description Media type, found from the bytes */
            type: string;
        };
        FileRulesView: {
            /** @description Endings of names that are taken */
            extensions: string[];
            mostBytes: number;
        };
        FileToAttach: {
            file: string;
            /** @description Id of the paper it is a scan of */
            paper?: string;
        };
        FindingsView: {
            findings: Finding[];
        };
        FlowFigure: {
            flow: string;
            passes: number;
        };
        FormerNameView: {
            ground: string;
            name: components["schemas"]["TextView"];
            to: string;
        };
        FormView: {
            fields: components["schemas"]["FieldView"][];
            /** @example appraisal */
            id: string;
            outcomes?: components["schemas"]["OutcomeView"][];
            title: components["schemas"]["TextView"];
        };
        FoundMomentView: {
            agencyName?: components["schemas"]["TextView"];
            /** Format: date-time */
            at: string;
            code: string;
            dossier: string;
            ground?: string;
            late?: number;
            name?: string;
            nth?: number;
            /** @description It waits still */
            open?: boolean;
            passes?: number;
            /** @description Open the history at this fact */
            seq: number;
            waited?: number;
            worked?: number;
        };
        GivenView: {
            agencyName: components["schemas"]["TextView"];
            /** Format: date-time */
            at: string;
            by?: string;
            ground?: string;
            /** @description It came back from a unit that did not accept it */
            refused: boolean;
            roleName?: components["schemas"]["TextView"];
        };
        GrowthView: {
            from: number;
            head: components["schemas"]["TreeHeadView"];
            /** @description Consistency proof (RFC 6962, section 2.1.2), hex */
            path: string[];
        };
        HandledPage: {
            next?: string;
            rows: components["schemas"]["HandledRowView"][];
        };
        HandledRowView: {
            applicantName: string;
            /**
             * Format: date-time
             * @description When the caller acted
             */
            at: string;
            code: string;
            /** @description The step done, or the reception */
            did: components["schemas"]["TextView"];
            dossier: string;
            /** Format: date-time */
            due?: string;
            late: boolean;
            outcomeName?: components["schemas"]["TextView"];
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            responsible: components["schemas"]["ResponsibleView"][];
            /** @description National status, 1 to 10 (R-80) */
            status: number;
            statusName: components["schemas"]["TextView"];
        };
        HandOverPage: {
            next?: string;
            rows: components["schemas"]["HandOverRowView"][];
        };
        HandOverRefusal: {
            /** @description Why it is not accepted */
            ground: string;
        };
        HandOverRowView: {
            /** Format: date-time */
            at: string;
            /** @description Who gave it */
            by?: string;
            code: string;
            dossier: string;
            ground?: string;
            nodeName: components["schemas"]["TextView"];
            procedureName: components["schemas"]["TextView"];
            receiver: components["schemas"]["TextView"];
            /** @description The receiving post */
            receiverRole: components["schemas"]["TextView"];
            /** @description It went back to a unit that had given it */
            refused: boolean;
            visit: string;
        };
        HealthView: {
            /**
             * Format: date-time
             * @description The database's clock, which all times come from
             */
            now: string;
            /** @enum {string} */
            status: "ok";
        };
        HistoryView: {
            code: string;
            dossier: string;
            facts: components["schemas"]["RecordedFactView"][];
            /** @description Give it as `after` for the rest */
            next?: number;
            /** @description By person id */
            people: {
                [key: string]: components["schemas"]["PersonThen"];
            };
            procedure: string;
            version: number;
        };
        HolderView: {
            name: string;
            person: string;
        };
        ImportedPeopleView: {
            people: number;
            posts: number;
        };
        InboxVersionView: {
            /** @description Another one than before: the list has changed */
            version: string;
        };
        LatenessToRecord: {
            /** @enum {string} */
            cause: "co-operation" | "verification" | "workload" | "absence" | "system" | "regulation" | "applicant" | "other";
            /** @description What happened, in words */
            note: string;
        };
        LeadAgencyView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
        };
        LevelCounts: {
            green: number;
            orange: number;
            red: number;
            yellow: number;
        };
        LevelCountsView: {
            green: number;
            orange: number;
            paused: number;
            red: number;
            yellow: number;
        };
        LevelSettingsView: {
            general: components["schemas"]["LevelThresholdsView"];
            rows: components["schemas"]["LevelSettingView"][];
        };
        LevelSettingView: {
            /** Format: date-time */
            at: string;
            by: string;
            procedure?: string;
            procedureName?: components["schemas"]["TextView"];
            thresholds: components["schemas"]["LevelThresholdsView"];
        };
        LevelsToSave: {
            /** @example 2.000908 */
            procedure?: string;
            thresholds?: components["schemas"]["LevelThresholdsView"];
        };
        LevelThresholdsView: {
            /** @description Orange when at most this share of the limit is left */
            orangeShare: number;
            /** @description or less than so many hours of it; 0: only the share */
            orangeWithinHours: number;
            /** @description Yellow when at most this share of the limit is left */
            yellowShare: number;
        };
        LogKeyView: {
            id: string;
            publicKey: string;
            /** Format: date-time */
            since: string;
        };
        LookUpQuestion: {
            /** @description Code of the dossier, as printed on the receipt */
            code: string;
            /**
             * @description Last four digits of the telephone, ID number or tax code
             * @example 5678
             */
            digits: string;
        };
        MergeFieldView: {
            /** @description text, list or table */
            kind: string;
            label: string;
            name: string;
        };
        MeView: {
            /** @description Account name */
            account: string;
            /** @description Everything this person may act as */
            assignments: components["schemas"]["AssignmentView"][];
            /** @description Id of the assignment chosen; empty when it has ended or there is none */
            current: string;
            may: ("receive" | "process" | "configure" | "audit" | "administer" | "oversee")[];
            name: string;
            /**
             * Format: date-time
             * @description The server's now: it differs from the machine's in tests and on wrong clocks
             */
            now: string;
            /** @description Id of the person */
            person: string;
        };
        MomentList: {
            rows: components["schemas"]["FoundMomentView"][];
        };
        MovedCaseView: {
            agency: components["schemas"]["TextView"];
            code: string;
            /** Format: date-time */
            due?: string;
            refused?: components["schemas"]["TextView"];
            steps: components["schemas"]["MovedStepView"][];
            /** Format: date-time */
            was?: string;
        };
        MovedInAgency: {
            agency: number;
            moved: number;
            name: components["schemas"]["TextView"];
        };
        MovedStepView: {
            /** Format: date-time */
            due?: string;
            step: components["schemas"]["TextView"];
            /** Format: date-time */
            was?: string;
        };
        MovePlaceView: {
            /** @description Steps they stand at */
            at: components["schemas"]["TextView"][];
            count: number;
            /** @description Why they cannot be moved */
            refused?: components["schemas"]["TextView"];
            /** @description Steps they would stand at; absent: they cannot be moved */
            to?: components["schemas"]["TextView"][];
        };
        MovePreviewView: {
            /** @description Open dossiers looked at */
            looked: number;
            movable: number;
            /** @description On time now, late then */
            nowLate: number;
            /** @description Late now, on time then */
            nowOnTime: number;
            places: components["schemas"]["MovePlaceView"][];
            /** @description Dossiers of which a due time changes */
            redated: number;
            rows: components["schemas"]["MovedCaseView"][];
        };
        MoveToOrder: {
            from: number;
            /** @description The decision it rests on */
            ground: string;
            to: number;
        };
        MovingDossierPage: {
            next?: string;
            rows: components["schemas"]["MovingDossierView"][];
        };
        MovingDossierView: {
            agency: components["schemas"]["TextView"];
            code: string;
            /** Format: date-time */
            due?: string;
            id: string;
            procedure: string;
            /** @description Steps whose limit moves */
            steps: number;
            /** Format: date-time */
            was?: string;
        };
        NamedChoice: {
            id: string;
            name: components["schemas"]["TextView"];
        };
        NewPassword: {
            password: string;
        };
        NewProcedure: {
            /** @example 1.001193 */
            code: string;
            /** @description BPMN 2.0 XML to start from */
            diagram?: string;
            name: components["schemas"]["TextView"];
            /** @description A whole package to start from; its code and name give way to those above */
            package?: components["schemas"]["PackageView"];
        };
        NextStep: {
            name: components["schemas"]["TextView"];
            node: string;
            role?: string;
        };
        NotePage: {
            next?: string;
            rows: components["schemas"]["NoteView"][];
        };
        NoteToAdd: {
            /** @description People who are to read it */
            mentions: string[];
            text: string;
            /** @description The step it is about */
            visit?: string;
        };
        NoteView: {
            /** Format: date-time */
            at: string;
            id: string;
            mentions: components["schemas"]["ColleagueView"][];
            name: string;
            person: string;
            text: string;
            visit?: string;
        };
        NotOpenedView: {
            name: components["schemas"]["TextView"];
            procedure: string;
            why: components["schemas"]["TextView"];
        };
        OfferedOutcome: {
            id: string;
            /** @description Names of the tasks and ends it may lead to */
            leadsTo: components["schemas"]["TextView"][];
            name: components["schemas"]["TextView"];
        };
        OpenedView: {
            code: string;
            dossier: string;
            name: components["schemas"]["TextView"];
            procedure: string;
        };
        OpinionAnswer: {
            answer: string;
        };
        OpinionPage: {
            next?: string;
            rows: components["schemas"]["OpinionView"][];
        };
        OpinionToAsk: {
            /** @description Agency whose opinion is asked */
            agency: number;
            /** @description In what time it is to answer */
            limit: components["schemas"]["TimeLimitView"];
            question: string;
            /** @description The sector law by which silence is consent (R-26); absent: an overdue answer is reported */
            silenceBasis?: string;
        };
        OpinionView: {
            agency: number;
            answer?: string;
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: string;
            askedAgency: components["schemas"]["TextView"];
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            askingAgency: components["schemas"]["TextView"];
            code: string;
            /** @description The deadline has passed in silence, which is consent (R-26) */
            consented: boolean;
            dossier: string;
            /** Format: date-time */
            due: string;
            id: string;
            /** @description Not answered, or answered after its deadline */
            overdue: boolean;
            question: string;
            /** @description The sector law by which silence is consent */
            silenceBasis?: string;
            /** @description Its time to answer, with level and derivation */
            time: components["schemas"]["DueTimeView"];
        };
        OrganisationDetailView: {
            agencies: components["schemas"]["AgencyView"][];
            roles: components["schemas"]["RoleView"][];
        };
        OutcomeView: {
            /** @example approved */
            id: string;
            name: components["schemas"]["TextView"];
        };
        OutsideMessage: {
            /** @description Name of the message, as the diagram declares it */
            name: string;
            /** @description What it says */
            payload?: {
                [key: string]: unknown;
            };
        };
        OverviewAgencyView: {
            agency: number;
            closed: number;
            closedEarly: number;
            closedLate: number;
            dossiers: components["schemas"]["LevelCountsView"];
            name: components["schemas"]["TextView"];
            opened: number;
            parent?: number;
            tasks: components["schemas"]["LevelCountsView"];
            /** @description Steps done (R-22) */
            tasksDone: number;
            tasksEarly: number;
            tasksLate: number;
            /** @enum {string} */
            tier: "central" | "province" | "district" | "commune";
        };
        OverviewDataView: {
            agencies: components["schemas"]["OverviewAgencyView"][];
            causes: components["schemas"]["CauseCountView"][];
            from: string;
            /** Format: date-time */
            now: string;
            prolongedDays: number;
            thresholds: components["schemas"]["ThresholdsView"];
            to: string;
            weeks: components["schemas"]["WeekView"][];
        };
        OverviewDossierPage: {
            next?: string;
            rows: components["schemas"]["OverviewDossierView"][];
        };
        OverviewDossierView: {
            agency: components["schemas"]["TextView"];
            cause?: components["schemas"]["RecordedCauseView"];
            code: string;
            /** Format: date-time */
            due: string;
            id: string;
            /** @enum {string} */
            level: "red" | "orange" | "yellow" | "green" | "paused";
            procedure: components["schemas"]["TextView"];
            steps: components["schemas"]["OverviewStepView"][];
        };
        OverviewOfficers: {
            rows: components["schemas"]["OverviewOfficerView"][];
        };
        OverviewOfficerView: {
            agency: number;
            agencyName: components["schemas"]["TextView"];
            name?: string;
            person?: string;
            role: string;
            roleName: components["schemas"]["TextView"];
            tasks: components["schemas"]["LevelCountsView"];
        };
        OverviewStepView: {
            agency: components["schemas"]["TextView"];
            /** Format: date-time */
            due?: string;
            holder?: string;
            name: components["schemas"]["TextView"];
            role: components["schemas"]["TextView"];
            visit: string;
        };
        OverviewTaskPage: {
            next?: string;
            rows: components["schemas"]["OverviewTaskView"][];
        };
        OverviewTaskView: {
            code: string;
            dossier: string;
            /** @enum {string} */
            level: "red" | "orange" | "yellow" | "green";
            procedure: components["schemas"]["TextView"];
            step: components["schemas"]["OverviewStepView"];
        };
        PackageView: {
            approval?: components["schemas"]["ApprovalView"];
            /** @description Pinned when published; what a draft says is not looked at */
            calls?: components["schemas"]["CallPinView"][];
            case?: components["schemas"]["TextView"];
            /** @description National code of the procedure (R-74) */
            code: string;
            committedLimit?: components["schemas"]["TimeLimitView"];
            decisions?: components["schemas"]["DecisionView"][];
            /** @description BPMN 2.0 XML */
            diagram: string;
            fees: components["schemas"]["FeeView"][];
            field: components["schemas"]["TextView"];
            /** @enum {string} */
            format: "mot-cua/procedure-package/1";
            forms: components["schemas"]["FormView"][];
            level: string;
            name: components["schemas"]["TextView"];
            notes: string[];
            papers: components["schemas"]["RequiredPaperView"][];
            result: components["schemas"]["TextView"];
            scenarios?: components["schemas"]["ScenarioView"][];
            sources: components["schemas"]["SourceView"][];
            statutoryLimit?: components["schemas"]["TimeLimitView"];
        };
        PaperChoiceView: {
            id: string;
            name: components["schemas"]["TextView"];
        };
        PaperHandedIn: {
            copies: number;
            /** @description Ids of the files that are its scans */
            files?: string[];
            id: string;
            /** @enum {string} */
            state: "paper" | "electronic" | "store" | "lookedUp" | "presented" | "none";
        };
        PaperView: {
            copies: number;
            name: components["schemas"]["TextView"];
            state: string;
        };
        PartingView: {
            /** @description The step it comes to by the draft; absent: it ends */
            now?: components["schemas"]["TextView"];
            /** @description The step it came to then; absent: it had ended */
            then?: components["schemas"]["TextView"];
        };
        PartStepView: {
            limit?: components["schemas"]["TimeLimitView"];
            name: components["schemas"]["TextView"];
        };
        PathFigureView: {
            dossiers: number;
            late: number;
            /** @description Steps in the order they began to wait */
            steps: string[];
        };
        PauseReasonView: {
            /** @description Law or decision that allows it */
            basis: string;
            code: string;
            longest?: components["schemas"]["TimeLimitView"];
            name: components["schemas"]["TextView"];
        };
        PaymentToRecord: {
            /** @description Number of the receipt (biên lai) */
            receiptNumber?: string;
            /** @enum {string} */
            way: "cash" | "transfer" | "online";
        };
        PeopleToImport: {
            /** @description CSV with name, account, agency, role, post, from and optionally password, unit, post_en, to */
            csv: string;
            /** @description Only say what would be done */
            dry: boolean;
        };
        PersonThen: {
            agency: components["schemas"]["TextView"];
            name: string;
            post: string;
        };
        PersonToAdd: {
            /** @example nguyen.van.an */
            account: string;
            name: string;
            password: string;
        };
        PortalSubmission: {
            applicant: components["schemas"]["ApplicantView"];
            /** @enum {string} */
            channel: "online" | "post";
            /** @description Competent agency, when handed in at another one-stop (R-64) */
            competent?: number;
            /** @description Answers to the procedure's opening form */
            data: {
                [key: string]: unknown;
            };
            note?: string;
            /**
             * @description Official identifier of the one-stop it is for
             * @example 000.00.11.H47
             */
            office: string;
            papers: components["schemas"]["PaperHandedIn"][];
            procedure: string;
            /** @description One-stop of the province at whose counter the result is fetched, when it is another one (R-55) */
            returnAt?: number;
            /** @enum {string} */
            returnBy: "counter" | "post" | "online";
            version: number;
        };
        PostEnding: {
            /**
             * Format: date
             * @description First day on which it is held no more
             */
            on: string;
        };
        PostToGive: {
            agency: number;
            /** Format: date */
            from: string;
            /** @description Name of the post in Vietnamese */
            post: string;
            postEn?: string;
            /** @description The only procedures it is for; empty: all */
            procedures: string[];
            role: string;
            /**
             * Format: date
             * @description First day on which it is held no more
             */
            to?: string;
            unit?: string;
        };
        ProblemView: {
            /** @description Stable code */
            code: string;
            /** @description What is safe and what to do, for people */
            detail?: string;
            /** @description Bad input: one entry per wrong place */
            errors?: components["schemas"]["WrongPlaceView"][];
            instance?: string;
            /** @description Reference number to quote to support */
            reference: string;
            status: number;
            /** @description What happened, for people */
            title: string;
            type: string;
        };
        ProcedureCount: {
            count: number;
            name: components["schemas"]["TextView"];
            procedure: string;
        };
        ProcedureDetailView: {
            /** @description Names of the lanes, in Vietnamese; absent with the steps */
            agencies?: string[];
            code: string;
            draft?: components["schemas"]["DraftSummaryView"];
            field: components["schemas"]["TextView"];
            id: string;
            level: string;
            limit?: components["schemas"]["TimeLimitView"];
            name: components["schemas"]["TextView"];
            openDossiers: number;
            published?: components["schemas"]["PublishedView"];
            retirement?: components["schemas"]["RetirementView"];
            /** @description User tasks of the newest version, or of the draft when nothing is published; absent in a list: not counted yet */
            steps?: number;
            upcoming?: components["schemas"]["UpcomingView"];
            versions: components["schemas"]["VersionSummaryView"][];
        };
        ProcedurePage: {
            next?: string;
            rows: components["schemas"]["ProcedureRowView"][];
        };
        ProcedureRowView: {
            /** @description Names of the lanes, in Vietnamese; absent with the steps */
            agencies?: string[];
            code: string;
            draft?: components["schemas"]["DraftSummaryView"];
            field: components["schemas"]["TextView"];
            id: string;
            level: string;
            limit?: components["schemas"]["TimeLimitView"];
            name: components["schemas"]["TextView"];
            openDossiers: number;
            published?: components["schemas"]["PublishedView"];
            retirement?: components["schemas"]["RetirementView"];
            /** @description User tasks of the newest version, or of the draft when nothing is published; absent in a list: not counted yet */
            steps?: number;
            upcoming?: components["schemas"]["UpcomingView"];
        };
        ProposalToMake: {
            approval: components["schemas"]["ApprovalView"];
            /** Format: date */
            effectiveOn?: string;
            note?: string;
        };
        ProposalView: {
            approval: components["schemas"]["ApprovalView"];
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            effectiveAt?: string;
            note?: string;
        };
        Publication: {
            /** @description Absent: as it was proposed */
            approval?: components["schemas"]["ApprovalView"];
            /**
             * Format: date
             * @description First day in Vietnam on which new dossiers follow it; absent: at once
             */
            effectiveOn?: string;
            note?: string;
        };
        PublicDossierView: {
            /** Format: date-time */
            closedAt?: string;
            code: string;
            /**
             * Format: date-time
             * @description In force now
             */
            due?: string;
            /** @description Where it was received */
            office: components["schemas"]["TextView"];
            /**
             * Format: date-time
             * @description As the receipt promised
             */
            originalDue?: string;
            /** @description The clock stands still: something is awaited */
            paused: boolean;
            procedure: components["schemas"]["TextView"];
            /** Format: date-time */
            receivedAt: string;
            stages: components["schemas"]["StageView"][];
            /** @description National status, 1 to 10 (R-80) */
            status: number;
            statusName: components["schemas"]["TextView"];
            /** @description Steps it is at now */
            steps: components["schemas"]["TextView"][];
        };
        PublicLogState: {
            head?: components["schemas"]["TreeHeadView"];
            keys: components["schemas"]["LogKeyView"][];
            /** @description Name of the key that packages are sealed with */
            packageKey: string;
        };
        PublishedView: {
            /** Format: date-time */
            at: string;
            by: string;
            version: number;
        };
        PublishingView: {
            /** @description Two administrators publish together: one proposes, another one publishes */
            fourEyes: boolean;
            mayPublish: boolean;
            proposal?: components["schemas"]["ProposalView"];
        };
        ReadingPage: {
            next?: string;
            rows: components["schemas"]["ReadingView"][];
        };
        ReadingView: {
            /** Format: date-time */
            at: string;
            name: string;
            person: string;
            purpose?: string;
            /** @enum {string} */
            what: "dossier" | "history" | "personal" | "receipt" | "export";
        };
        ReappointmentView: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            from: string;
            ground: string;
            /** @description Given on or after the due day: the due time before stays the basis of lateness (R-41) */
            late: boolean;
            /** @description Number of the letter */
            number?: string;
            /** @description Person */
            signer: string;
            signerName: string;
            /** Format: date-time */
            to: string;
        };
        ReceiptChargeView: {
            /** @description Whole đồng */
            amount: number;
            name: components["schemas"]["TextView"];
            receiptNumber?: string;
            /** @enum {string} */
            state: "owed" | "collected" | "free";
        };
        ReceiptView: {
            applicant: components["schemas"]["ApplicantView"];
            /** @description Whose time has not begun: the agency it was received for has to accept it (R-11) */
            awaited?: components["schemas"]["TextView"];
            /** @description Fees said so far */
            charges: components["schemas"]["ReceiptChargeView"][];
            /** @description Name of the clerk who received it */
            clerk: string;
            code: string;
            dossier: string;
            due: components["schemas"]["DueTimeView"];
            limit?: components["schemas"]["TimeLimitView"];
            /** @description Where citizens look the dossier up: what the QR holds */
            lookUp?: string;
            /** @description Number of the receipt */
            number: string;
            office: components["schemas"]["TextView"];
            papers: components["schemas"]["PaperView"][];
            procedure: components["schemas"]["TextView"];
            procedureCode: string;
            /** Format: date-time */
            receivedAt: string;
            register?: components["schemas"]["RegisterPlaceView"];
            result: components["schemas"]["TextView"];
            /** @description The one-stop at which the result is fetched (R-55) */
            returnAt?: components["schemas"]["TextView"];
            returnBy: string;
        };
        ReceivingAgencyPage: {
            next?: string;
            rows: components["schemas"]["ReceivingAgencyView"][];
        };
        ReceivingAgencyView: {
            agency: number;
            name: components["schemas"]["TextView"];
            /** @description Posts somebody holds today */
            roles: components["schemas"]["ReceivingRoleView"][];
        };
        ReceivingRoleView: {
            name: components["schemas"]["TextView"];
            role: string;
        };
        ReceptionPage: {
            next?: string;
            rows: components["schemas"]["ReceptionRowView"][];
        };
        ReceptionRowView: {
            /** @description Which case of the procedure, when its code has several */
            case?: components["schemas"]["TextView"];
            code: string;
            fees: components["schemas"]["FeeView"][];
            field: components["schemas"]["TextView"];
            form?: components["schemas"]["FormView"];
            limit?: components["schemas"]["TimeLimitView"];
            name: components["schemas"]["TextView"];
            papers: components["schemas"]["RequiredPaperView"][];
            procedure: string;
            result: components["schemas"]["TextView"];
            version: number;
        };
        RecomputationList: {
            rows: components["schemas"]["RecomputationView"][];
        };
        RecomputationPreview: {
            byAgency: components["schemas"]["MovedInAgency"][];
            calendar: string;
            /** @description Open dossiers looked at */
            looked: number;
            /** @description Dossiers in which a due time moves */
            moved: number;
            /** @description Clocks that stand still and are reckoned anew when they run on */
            paused: number;
            revision: number;
            /** @description Milliseconds the reckoning took */
            tookMs: number;
        };
        RecomputationToOrder: {
            /** @description Notice or decision on which it rests */
            ground: string;
            /** @description The revision that was previewed */
            revision: number;
        };
        RecomputationView: {
            by: string;
            calendar: string;
            failed: number;
            /** Format: date-time */
            finishedAt?: string;
            ground: string;
            id: string;
            looked: number;
            moved: number;
            /** Format: date-time */
            orderedAt: string;
            revision: number;
        };
        RecordedCauseView: {
            /** Format: date-time */
            at: string;
            by?: string;
            /** @enum {string} */
            cause: "co-operation" | "verification" | "workload" | "absence" | "system" | "regulation" | "applicant" | "other";
            note: string;
        };
        RecordedFactView: {
            fact: Fact;
            hash: string;
        };
        RegisterPage: {
            rows: components["schemas"]["RegisterRowView"][];
        };
        RegisterPlaceView: {
            ordinal: number;
            volume: string;
        };
        RegisterRowView: {
            field: components["schemas"]["TextView"];
            /** @description Procedures of the field the agency knows */
            procedures: number;
        };
        RehearsalView: {
            /** @description Those that differ in any way */
            differing: number;
            /** @description Those among the newest whose version or calendar is not known any more: not walked */
            leftOut: number;
            /** @description There are older ones that were not walked */
            more: boolean;
            /** @description On time then, late by the draft */
            nowLate: number;
            /** @description Late then, on time by the draft */
            nowOnTime: number;
            other: number;
            /** @description Recorded dossiers walked, the newest */
            replayed: number;
            /** @description Those that differ, stuck ones first, at most 200 */
            rows: components["schemas"]["RehearsedRow"][];
            same: number;
            stuck: number;
            tookMs: number;
        };
        RehearsedRow: {
            /** @description Where it stands when it is stuck */
            at: components["schemas"]["TextView"][];
            code: string;
            /** @enum {string} */
            kind: "same" | "other" | "stuck";
            /** @enum {string} */
            now?: "onTime" | "late";
            parting?: components["schemas"]["PartingView"];
            /** @description New steps taken as done at once */
            supposed: components["schemas"]["TextView"][];
            /** @enum {string} */
            was?: "onTime" | "late";
            why?: components["schemas"]["TextView"];
        };
        ReinstatementToOrder: {
            ground: string;
        };
        RemainingView: {
            /** @description As people read it: "còn 1,5 ngày làm việc" */
            text: components["schemas"]["TextView"];
            /** @enum {string} */
            unit: "working-hours" | "working-days" | "calendar-days" | "elapsed-hours" | "months";
            value: number;
        };
        RequiredPaperView: {
            basis?: string;
            copies: number;
            id: string;
            name: components["schemas"]["TextView"];
            original?: boolean;
            required: boolean;
        };
        ResolvedDossierPage: {
            next?: string;
            rows: components["schemas"]["ResolvedDossierView"][];
        };
        ResolvedDossierView: {
            agency: components["schemas"]["TextView"];
            /** @description With an apology and a new date (R-42) */
            apologised: boolean;
            code: string;
            /**
             * Format: date-time
             * @description By which lateness is measured (R-41)
             */
            due?: string;
            /**
             * Format: date-time
             * @description When its time ended (R-20)
             */
            endedAt: string;
            id: string;
            procedure: components["schemas"]["TextView"];
            /** @enum {string} */
            timeliness?: "early" | "on-time" | "late";
        };
        ResponsiblePersonView: {
            name: string;
            person: string;
        };
        ResponsibleView: {
            /** @description False: handed over, not yet accepted (R-65) */
            accepted: boolean;
            agency: number;
            agencyName: components["schemas"]["TextView"];
            /** Format: date-time */
            due?: string;
            /** @description Who gave it, while nobody has accepted it */
            given?: components["schemas"]["GivenView"];
            holder?: components["schemas"]["ResponsiblePersonView"];
            /** @description The lead agency of the dossier (R-60) */
            lead: boolean;
            /** @description The step, or what is awaited */
            nodeName: components["schemas"]["TextView"];
            roleName?: components["schemas"]["TextView"];
            /** Format: date-time */
            since: string;
            /** @description Absent: nobody is to act, the owner answers for the waiting */
            visit?: string;
        };
        ResultDocumentPage: {
            next?: string;
            rows: components["schemas"]["ResultDocumentView"][];
        };
        ResultDocumentView: {
            /** Format: date-time */
            at: string;
            /** @description Who entered it */
            by: string;
            /** @description Number of the person or organisation and kind of document (R-54) */
            code?: string;
            file?: components["schemas"]["ResultFileView"];
            ground?: string;
            id: string;
            /** @description Issued later than the working day after it was signed (R-51) */
            issuedLate: boolean;
            issuedOn: string;
            /** @enum {string} */
            kind: "result" | "replacement" | "correction";
            /** @description Number and symbol: `12/GPXD-UBND` */
            number: string;
            /** @description The document that took its place */
            replacedBy?: string;
            replaces?: string;
            /** @description Digital signatures in the file; the person and the agency make it an original (R-50) */
            signatures: number;
            signedOn: string;
            signer: string;
        };
        ResultFileView: {
            id: string;
            name: string;
        };
        ResultReturnPage: {
            next?: string;
            rows: components["schemas"]["ResultReturnView"][];
        };
        ResultReturnView: {
            /** Format: date-time */
            at: string;
            /** @description By what right, when it was not the applicant */
            authority?: string;
            batch?: string;
            /** @description The clerk */
            by: string;
            /** @description Originals shown for comparison were handed back (R-53) */
            originalsReturned: boolean;
            /** @enum {string} */
            proof: "signature" | "confirmation" | "tracking" | "online";
            receivedBy?: string;
            trackingNumber?: string;
            /** @enum {string} */
            way: "counter" | "post" | "online";
        };
        ResultToIssue: {
            /** @description Code of the kind of document; else the code of the procedure (R-54) */
            documentType?: string;
            /** @description A file of this dossier, or one just handed in */
            file?: string;
            /** @description The error */
            ground?: string;
            /**
             * Format: date
             * @description When it was numbered and issued: the day it was signed, at the latest the next working day (R-51)
             */
            issuedOn: string;
            /**
             * @description A result; or what replaces one with an error of content, or corrects one of form (R-56)
             * @enum {string}
             */
            kind: "result" | "replacement" | "correction";
            /** @description As the register of the agency has it; else the next one of the year */
            number?: number;
            /** @description The document with the error */
            replaces?: string;
            /** Format: date */
            signedOn: string;
            /** @description The competent person who signed */
            signer: string;
            /**
             * @description What stands behind the number
             * @example GPXD-UBND
             */
            symbol: string;
        };
        ResultToReturn: {
            /** @description The paper of authorisation or the relation; needed when it is not the applicant */
            authority?: string;
            /** @description Batch handed to the post */
            batch?: string;
            dossier: string;
            /** @description Originals shown for comparison were handed back (R-53); needed at the counter when there are any */
            originalsReturned?: boolean;
            /** @description How what is owed is paid now */
            payment?: components["schemas"]["PaymentToRecord"];
            /** @enum {string} */
            proof: "signature" | "confirmation" | "tracking" | "online";
            /** @description Who received it; needed at the counter */
            receivedBy?: string;
            /** @example 001090012345 */
            receiverId?: string;
            /** @description Needed by post */
            trackingNumber?: string;
            visit: string;
            /** @enum {string} */
            way: "counter" | "post" | "online";
        };
        ResultToTransfer: {
            dossier: string;
            visit: string;
        };
        RetentionList: {
            rows: components["schemas"]["RetentionView"][];
        };
        RetentionToSet: {
            /** @description Months after closing */
            months: number;
            /** @description The law that says how long they are kept */
            under: string;
        };
        RetentionView: {
            months?: number;
            name: components["schemas"]["TextView"];
            procedure: string;
            under?: string;
        };
        RetirementToOrder: {
            /**
             * Format: date
             * @description First day in Vietnam on which nothing is received by it any more
             */
            from: string;
            /** @description The decision that repeals it */
            ground: string;
        };
        RetirementView: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            from: string;
            ground: string;
        };
        ReturningApplicantView: {
            applicant: components["schemas"]["ApplicantView"];
            /** Format: date-time */
            at: string;
            /** @description The newest dossier */
            code: string;
            procedureName: components["schemas"]["TextView"];
        };
        ReturningPage: {
            next?: string;
            rows: components["schemas"]["ReturningApplicantView"][];
        };
        ReturnPage: {
            next?: string;
            rows: components["schemas"]["ReturnRowView"][];
        };
        ReturnRowView: {
            address: string;
            agency: number;
            applicantName: string;
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            /** @description Code of the dossier */
            code: string;
            /** @description Come from there, and accepted by nobody here yet (R-65) */
            comingFrom?: components["schemas"]["TextView"];
            documentDate?: string;
            /** @description Number and symbol of the result document */
            documentNumber?: string;
            dossier: string;
            /** Format: date-time */
            dossierDue?: string;
            /** @enum {string} */
            dossierLevel?: "green" | "yellow" | "orange" | "red";
            /** Format: date-time */
            due?: string;
            /** @description The result lies here as a file: it can be returned online */
            electronic: boolean;
            holder?: components["schemas"]["HolderView"];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            node: string;
            nodeName: components["schemas"]["TextView"];
            /** @description Papers shown for comparison, whose originals go back (R-53) */
            originals: components["schemas"]["TextView"][];
            /** @description Fees still owed, whole đồng: collected before the result is given */
            owed: number;
            /** @description The limit of the step stands still */
            paused?: boolean;
            phone?: string;
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            /**
             * Format: date-time
             * @description Reception of the dossier
             */
            receivedAt: string;
            remaining?: components["schemas"]["RemainingView"];
            result: components["schemas"]["TextView"];
            /** @description The other one-stop where it is fetched: it is to go there (R-55) */
            returnAt?: components["schemas"]["TextView"];
            /**
             * @description As chosen at reception (R-55)
             * @enum {string}
             */
            returnBy: "counter" | "post" | "online";
            role: string;
            /**
             * Format: date-time
             * @description When the task began to wait
             */
            since: string;
            /** @description Visit of the node, e.g. `appraise#7` */
            visit: string;
        };
        RoleView: {
            id: string;
            may: ("receive" | "process" | "configure" | "audit" | "administer" | "oversee")[];
            name: components["schemas"]["TextView"];
        };
        RoleWord: {
            /** @description People holding the role now */
            holders: number;
            id: string;
            name: components["schemas"]["TextView"];
        };
        SavedViewPage: {
            next?: string;
            rows: components["schemas"]["SavedViewView"][];
        };
        SavedViewView: {
            id: string;
            /** @description The caller may forget it */
            mine: boolean;
            name: string;
            query: string;
            shared: boolean;
        };
        ScenarioActView: {
            /** @description Answers, or the payload of what came */
            data?: {
                [key: string]: unknown;
            };
            hours?: number;
            /** @enum {string} */
            kind: "complete" | "finish" | "hear" | "signal" | "choose" | "hours" | "next";
            /** @description Of a message or signal */
            name?: string;
            node?: string;
            outcome?: string;
        };
        ScenarioEndView: {
            closed: boolean;
            /** @description Nodes at which a limit ran out */
            late: string[];
            outcome?: string;
            waiting: string[];
        };
        ScenarioView: {
            acts: components["schemas"]["ScenarioActView"][];
            data?: {
                [key: string]: unknown;
            };
            expects: components["schemas"]["ScenarioEndView"];
            id: string;
            name: string;
            /** @example 2026-03-02T08:00:00+07:00 */
            startsAt: string;
        };
        SettledView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        SignIn: {
            /** @description Account name */
            name: string;
            /** @description Password */
            password: string;
        };
        SignInHintsView: {
            /** @description Only on a demonstration installation */
            demonstration?: components["schemas"]["DemonstrationHints"];
            /** Format: date-time */
            now: string;
            /** @description Whose installation this is */
            office?: components["schemas"]["TextView"];
            version: string;
        };
        SlipPage: {
            next?: string;
            rows: components["schemas"]["SlipView"][];
        };
        SlipToGive: {
            applicant: components["schemas"]["ApplicantView"];
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            /** @description Whom to ask */
            contact?: string;
            /** @description What to complete, one entry each; none on a refusal */
            items: string[];
            /** @enum {string} */
            kind: "supplement" | "refusal";
            procedure: string;
            reason: string;
            version: number;
        };
        SlipView: {
            applicant: components["schemas"]["ApplicantView"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            clerk: string;
            contact?: string;
            id: string;
            items: string[];
            /** @enum {string} */
            kind: "supplement" | "refusal";
            /** @description Number and symbol: `12/PBS`, `3/PTC` (Forms 02, 03) */
            number: string;
            office: components["schemas"]["TextView"];
            procedure: components["schemas"]["TextView"];
            procedureCode: string;
            reason: string;
            year: number;
        };
        SourceView: {
            key: string;
            title: string;
            url?: string;
        };
        StageView: {
            /** Format: date-time */
            at?: string;
            reached: boolean;
            /** @enum {string} */
            stage: "received" | "processing" | "finished" | "returned";
        };
        SteeringPreviewView: {
            allowed: boolean;
            /** @description Steps that are given up */
            cancels: components["schemas"]["TextView"][];
            /** @description Steps that begin */
            opens: components["schemas"]["TextView"][];
            /** @description The shortest way to where it would be stuck */
            path?: components["schemas"]["TextView"][];
            /** @description It would stop again: why */
            stops: components["schemas"]["TextView"][];
            /** @description Steps before which it would then stand for ever */
            stuck?: components["schemas"]["TextView"][];
            /**
             * @description Whether the dossier could still end afterwards
             * @enum {string}
             */
            verdict?: "can-always-finish" | "may-get-stuck" | "cannot-finish" | "too-big-to-say";
            /** @description Why not */
            why?: components["schemas"]["TextView"];
        };
        SteeringView: {
            code: string;
            /** @description Values of the procedure; personal ones are not shown */
            data: components["schemas"]["ValueView"][];
            incidents: components["schemas"]["StoppedView"][];
            status: string;
            /** @description Steps that can be begun */
            steps: components["schemas"]["StepView"][];
            /** @description What is under way and can be taken away */
            waiting: components["schemas"]["UnderWayView"][];
        };
        StepAheadView: {
            counted: boolean;
            /** Format: date-time */
            due: string;
            /** @description The dossier stands there */
            here: boolean;
            /** @enum {string} */
            kind: "work" | "applicant" | "supplement";
            /**
             * Format: date-time
             * @description The latest moment it may end so that the whole stays on time
             */
            latest?: string;
            limit?: components["schemas"]["TimeLimitView"];
            node: string;
            nodeName: components["schemas"]["TextView"];
            /** Format: date-time */
            start: string;
        };
        StepFigure: {
            /** @description Visits that were not the first of their dossier */
            again: number;
            cancelled: number;
            late: number;
            node: string;
            /** @description Working hours below which the chosen share of the visits lies */
            time: number;
            visits: number;
            /** @description Working hours in which nobody held it, all visits together */
            waited: number;
            /** @description Working hours in which somebody held it, all visits together */
            worked: number;
        };
        StepTimeView: {
            agency?: number;
            agencyName?: components["schemas"]["TextView"];
            due: components["schemas"]["DueTimeView"];
            node: string;
            nodeName: components["schemas"]["TextView"];
            visit: string;
        };
        StepView: {
            name: components["schemas"]["TextView"];
            node: string;
        };
        StoppedView: {
            /** @description The expression, the number, the bound */
            detail?: string;
            name: components["schemas"]["TextView"];
            node: string;
            visit: string;
            why: components["schemas"]["TextView"];
        };
        SubmissionAnswer: {
            /** @enum {string} */
            answer: "accept" | "return" | "refuse" | "resubmitted";
            /** @description What is said of fees, for `accept`; those not said are still to be charged */
            charges?: components["schemas"]["ChargeToRecord"][];
            /** @description Why; needed for everything but accepting */
            ground?: string;
            /** @description What is to be completed, for `return` */
            items?: string[];
        };
        SubmissionDetailView: {
            /** @description Until when to answer, with the derivation */
            answerBy?: components["schemas"]["DueTimeView"];
            applicantName: string;
            /** @description Asked of the applicant, while that is awaited */
            asked: string[];
            channel: string;
            code: string;
            dossier: string;
            /**
             * Format: date-time
             * @description By when the one-stop is to answer
             */
            due?: string;
            /** @description What the applicant was asked */
            form?: components["schemas"]["FormView"];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            note?: string;
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            remaining?: components["schemas"]["RemainingView"];
            /** @description National status (R-80): 1 waits for the one-stop, 5 for the applicant */
            status: number;
            statusName: components["schemas"]["TextView"];
            /** Format: date-time */
            submittedAt: string;
        };
        SubmissionPage: {
            next?: string;
            rows: components["schemas"]["SubmissionRowView"][];
        };
        SubmissionRowView: {
            applicantName: string;
            channel: string;
            code: string;
            dossier: string;
            /**
             * Format: date-time
             * @description By when the one-stop is to answer
             */
            due?: string;
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            remaining?: components["schemas"]["RemainingView"];
            /** @description National status (R-80): 1 waits for the one-stop, 5 for the applicant */
            status: number;
            statusName: components["schemas"]["TextView"];
            /** Format: date-time */
            submittedAt: string;
        };
        SubmissionToHandIn: {
            applicant: components["schemas"]["ApplicantView"];
            /** @enum {string} */
            channel: "online" | "post";
            /** @description Competent agency, when handed in at another one-stop (R-64) */
            competent?: number;
            /** @description Answers to the procedure's opening form */
            data: {
                [key: string]: unknown;
            };
            note?: string;
            papers: components["schemas"]["PaperHandedIn"][];
            procedure: string;
            /** @description One-stop of the province at whose counter the result is fetched, when it is another one (R-55) */
            returnAt?: number;
            /** @enum {string} */
            returnBy: "counter" | "post" | "online";
            version: number;
        };
        Substitutions: {
            rows: components["schemas"]["SubstitutionView"][];
        };
        SubstitutionToGive: {
            /** @description The post that is stood in for */
            assignment: string;
            /** Format: date */
            from: string;
            /** @description Number and date of the decision (R-143) */
            ground: string;
            /** @description Who stands in */
            to: string;
            /**
             * Format: date
             * @description First day on which it holds no more
             */
            until: string;
        };
        SubstitutionView: {
            absent: string;
            from: string;
            ground: string;
            id: string;
            post: components["schemas"]["AdministeredPostView"];
            standIn: string;
            until?: string;
        };
        TaskAssignment: {
            /** @description Why it is handed over */
            ground: string;
            /** @description Person who is to do it: one of the same post */
            to: string;
        };
        TaskCompletion: {
            /** @description The sector law that allows a supplement to be asked for behind the window or once more (R-30, R-31) */
            basis?: string;
            /** @description Takes the task in the same act when nobody has; without it an unclaimed task is refused */
            claim?: boolean;
            /** @description Answers to the task's form */
            data: {
                [key: string]: unknown;
            };
            note?: string;
            /** @description One of `TaskDetail.outcomes` */
            outcome: string;
        };
        TaskCountsView: {
            capped?: boolean;
            levels: components["schemas"]["LevelCounts"];
            mine: number;
            procedures: components["schemas"]["ProcedureCount"][];
            total: number;
            unclaimed: number;
        };
        TaskDetailView: {
            agency: number;
            applicantName: string;
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            /** @description Code of the dossier */
            code: string;
            dossier: string;
            /** Format: date-time */
            dossierDue?: string;
            /** @enum {string} */
            dossierLevel?: "green" | "yellow" | "orange" | "red";
            dossierView: components["schemas"]["DossierDetailView"];
            /** Format: date-time */
            due?: string;
            form?: components["schemas"]["FormView"];
            holder?: components["schemas"]["HolderView"];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            /** @description I have taken it */
            mine: boolean;
            node: string;
            nodeName: components["schemas"]["TextView"];
            outcomes: components["schemas"]["OfferedOutcome"][];
            /** @description The limit of the step stands still */
            paused?: boolean;
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            /**
             * Format: date-time
             * @description Reception of the dossier
             */
            receivedAt: string;
            remaining?: components["schemas"]["RemainingView"];
            /** @description Its end is the return of the result, which the return desk records (R-55) */
            returnsResult: boolean;
            role: string;
            /**
             * Format: date-time
             * @description When the task began to wait
             */
            since: string;
            /** @description Visit of the node, e.g. `appraise#7` */
            visit: string;
        };
        TaskHandOver: {
            /** @description The receiving agency */
            agency: number;
            /** @description Why it is handed over, what is to be done */
            ground: string;
            /** @description The receiving post: one that somebody holds */
            role: string;
        };
        TaskOutcomeView: {
            dossier: components["schemas"]["DossierStandingView"];
            next: components["schemas"]["NextStep"][];
        };
        TaskPage: {
            next?: string;
            rows: components["schemas"]["TaskRowView"][];
        };
        TaskRelease: {
            /** @description Why it is put back */
            ground?: string;
        };
        TaskRowView: {
            agency: number;
            applicantName: string;
            /** @enum {string} */
            channel: "direct" | "online" | "post";
            /** @description Code of the dossier */
            code: string;
            dossier: string;
            /** Format: date-time */
            dossierDue?: string;
            /** @enum {string} */
            dossierLevel?: "green" | "yellow" | "orange" | "red";
            /** Format: date-time */
            due?: string;
            holder?: components["schemas"]["HolderView"];
            /** @enum {string} */
            level?: "green" | "yellow" | "orange" | "red";
            node: string;
            nodeName: components["schemas"]["TextView"];
            /** @description The limit of the step stands still */
            paused?: boolean;
            procedure: string;
            procedureName: components["schemas"]["TextView"];
            /**
             * Format: date-time
             * @description Reception of the dossier
             */
            receivedAt: string;
            remaining?: components["schemas"]["RemainingView"];
            role: string;
            /**
             * Format: date-time
             * @description When the task began to wait
             */
            since: string;
            /** @description Visit of the node, e.g. `appraise#7` */
            visit: string;
        };
        TemplateToSave: {
            /** @description The revision last read; 0 for none */
            revision: number;
            text: string;
        };
        TemplateToTry: {
            text: string;
        };
        TextView: {
            /** @description English */
            en: string;
            /** @description Vietnamese */
            vi: string;
        };
        ThresholdsView: {
            green: number;
            orange: number;
            yellow: number;
        };
        TimeLimitView: {
            /** @enum {string} */
            unit: "working-hours" | "working-days" | "calendar-days" | "elapsed-hours" | "months";
            value: number;
        };
        TimetableFields: {
            name: components["schemas"]["TextView"];
            source: string;
            /** Format: date */
            validFrom: string;
            /** @description Opening intervals in minutes of the day, Monday first */
            week: {
                from: number;
                to: number;
            }[][];
        };
        ToAnnounce: {
            /** @description Whose dossier it is that is opened by it; absent: the agency's own */
            applicant?: components["schemas"]["ApplicantView"];
            /** @description The teller's own id: told twice under one id, nothing happens twice; absent: the Idempotency-Key */
            id?: string;
            /**
             * Format: date-time
             * @description Messages: kept until then when nobody waits for it and nothing begins with it
             */
            keepUntil?: string;
            /** @description Messages: which of the dossiers that wait is meant */
            key?: string;
            /** @enum {string} */
            kind: "message" | "signal";
            /** @description As the diagrams declare it */
            name: string;
            /** @description What it says */
            payload?: {
                [key: string]: unknown;
            };
        };
        ToAnnounceFromOutside: {
            /** @description Whose dossier it is that is opened by it; absent: the agency's own */
            applicant?: components["schemas"]["ApplicantView"];
            /** @description The teller's own id: told twice under one id, nothing happens twice; absent: the Idempotency-Key */
            id?: string;
            /**
             * Format: date-time
             * @description Messages: kept until then when nobody waits for it and nothing begins with it
             */
            keepUntil?: string;
            /** @description Messages: which of the dossiers that wait is meant */
            key?: string;
            /** @enum {string} */
            kind: "message" | "signal";
            /** @description As the diagrams declare it */
            name: string;
            /**
             * @description Official identifier of the agency
             * @example 000.00.11.H47
             */
            office: string;
            /** @description What it says */
            payload?: {
                [key: string]: unknown;
            };
        };
        ToSteer: {
            /** @enum {string} */
            act: "retry" | "correct" | "suspend" | "resume" | "move";
            /** @description `move`: visits that end */
            cancel?: string[];
            /** @description `correct`: values by name */
            data?: {
                [key: string]: unknown;
            };
            /** @description Why */
            ground: string;
            /** @description `move`: steps that begin */
            start?: string[];
            /** @description `retry`: the step that stopped */
            visit?: string;
        };
        TreeHeadView: {
            /** @description Milliseconds since 1970 */
            at: number;
            /** @enum {string} */
            format: "mot-cua/tree-head/1";
            key: string;
            root: string;
            signature: string;
            /** @description Number of leaves */
            size: number;
        };
        UnderWayView: {
            name: components["schemas"]["TextView"];
            node: string;
            visit: string;
        };
        UnitFields: {
            agency: number;
            name: components["schemas"]["TextView"];
            /**
             * Format: date
             * @description First day on which it is no more
             */
            to?: string;
        };
        UnitView: {
            id: string;
            name: components["schemas"]["TextView"];
            to?: string;
        };
        UpcomingView: {
            /** Format: date-time */
            effectiveAt: string;
            version: number;
        };
        ValueView: {
            /** @description As JSON */
            json: string;
            name: string;
        };
        VerificationPage: {
            next?: string;
            rows: components["schemas"]["VerificationView"][];
        };
        VerificationToRecord: {
            /** @description What was found */
            content: string;
            /**
             * Format: date-time
             * @description When it was held
             */
            heldAt: string;
            /** @description Who took part, the applicant among them */
            participants: string;
            place: string;
        };
        VerificationView: {
            /** Format: date-time */
            at: string;
            /** @description Who recorded it */
            by: string;
            content: string;
            /** Format: date-time */
            heldAt: string;
            id: string;
            participants: string;
            place: string;
        };
        VersionDetailView: {
            by: string;
            /** Format: date-time */
            effectiveAt?: string;
            /** @description SHA-256 of the canonical JSON of the package, hex */
            hash: string;
            package: components["schemas"]["PackageView"];
            procedure: string;
            proposedBy?: string;
            /** Format: date-time */
            publishedAt: string;
            version: number;
        };
        VersionMoveList: {
            rows: components["schemas"]["VersionMoveView"][];
        };
        VersionMoveView: {
            batches: number;
            by: string;
            /** Format: date-time */
            finishedAt?: string;
            from: number;
            ground: string;
            id: string;
            moved: number;
            /** Format: date-time */
            orderedAt: string;
            refused: number;
            to: number;
        };
        VersionSummaryView: {
            approval?: components["schemas"]["ApprovalView"];
            /** Format: date-time */
            at: string;
            by: string;
            /**
             * Format: date-time
             * @description New dossiers follow it from then on
             */
            effectiveAt?: string;
            note?: string;
            /** @description Who proposed what another administrator published */
            proposedBy?: string;
            version: number;
        };
        ViewToKeep: {
            name: string;
            /** @description What is shown, as the inbox's address says it */
            query: string;
            /** @description Seen by everybody of the post */
            shared: boolean;
        };
        VocabularyView: {
            agencies: components["schemas"]["AgencyWord"][];
            roles: components["schemas"]["RoleWord"][];
        };
        WayAheadView: {
            /** @description Names of the decisions that make this way */
            decisions: components["schemas"]["TextView"][];
            /** Format: date-time */
            doneAt: string;
            /** Format: date-time */
            due?: string;
            end: components["schemas"]["TextView"];
            onTime: boolean;
            steps: components["schemas"]["StepAheadView"][];
        };
        WeekView: {
            closed: number;
            closedEarly: number;
            closedLate: number;
            opened: number;
            /** @description Date of its Monday */
            week: string;
        };
        WorkFigure: {
            again: number;
            agency: number;
            agencyName: components["schemas"]["TextView"];
            late: number;
            /** @description Working hours behind the limit, all late visits together */
            lateTime: number;
            name?: string;
            node: string;
            person?: string;
            role: components["schemas"]["TextView"];
            visits: number;
            waited: number;
            worked: number;
        };
        WrongPlaceView: {
            code: string;
            /** @description For people, in the language asked for */
            message: string;
            /** @description JSON Pointer into body or query */
            path: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "AgencyAdministration.acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrationActs"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAgencies"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.found": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAgencyView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.change": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAgencyView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.end": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyEnding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAgencyView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.rename": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyRename"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAgencyView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.people": {
        parameters: {
            query?: {
                after?: string;
                /** @description With everything under it */
                agency?: number;
                /** @description Name or account, accents do not matter */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPeople"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.add": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonToAdd"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPersonView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.setAccount": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountState"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPersonView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.resetPassword": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.give": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostToGive"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPersonView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.import": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleToImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedPeopleView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.endPost": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostEnding"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPersonView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitutions"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.substitute": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstitutionToGive"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubstitutionView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "PeopleAdministration.endSubstitution": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostEnding"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.foundUnit": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "AgencyAdministration.changeUnit": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Alert.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Alert.count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertCount"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Alert.read": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertsRead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertCount"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Alert.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Alert.save": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertSettingsView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Announcement.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Announcement.announce": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToAnnounce"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Audit.findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookFindingPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Calendar.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDataView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.save": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarToSave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDataView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.moving": {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovingDossierPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.preview": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationPreview"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.order": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecomputationToOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.revisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRevisions"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "CalendarAdministration.recomputations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Charge.collected": {
        parameters: {
            query: {
                /** @description Day in Vietnam */
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectedPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Template.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentTemplatePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Template.save": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateToSave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentTemplateView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Template.sample": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateToTry"];
            };
        };
        responses: {
            /** @description A sample */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Dossier.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                procedure?: string;
                /** @description Words of the applicant's name, or part of the code; accents not needed */
                q?: string;
                status?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Reception.receive": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierToReceive"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Dossier.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Act.list": {
        parameters: {
            query?: {
                /** @description The task from which one acts */
                visit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Act.act": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActToDo"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Charge.ofDossier": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Charge.charge": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargeToRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Charge.pay": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                charge: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentToRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Document.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Document.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentToIssue"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Document.print": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper, its fonts inside */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.attach": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileToAttach"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "History.read": {
        parameters: {
            query?: {
                /** @description Number of the last fact already known */
                after?: number;
                /** @description At most so many; an answer never has more than 20,000 */
                most?: number;
                /** @description Only so many, the newest; `after` and `most` say nothing then */
                newest?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.lateness": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LatenessToRecord"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Dossier.message": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideMessage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Note.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Note.add": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteToAdd"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Opinion.ofDossier": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Opinion.ask": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionToAsk"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Evidence.package": {
        parameters: {
            query: {
                /** @description Why it is looked at; recorded with the reading */
                purpose: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proof package: JSON Lines, see tools/verifier/README.md */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Note.people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Dossier.readings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Reception.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Result.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultDocumentPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Result.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultToIssue"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultDocumentView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Return.ofDossier": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultReturnPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Steering.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeringView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Steering.steer": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToSteer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeringView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Steering.foresee": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToSteer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteeringPreviewView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Time.read": {
        parameters: {
            query?: {
                /** @description Working days in which the applicant answers; 5 */
                answerDays?: number;
                /** @description The moment of the history that is asked about; absent: now */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierTimeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Verification.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Verification.record": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationToRecord"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Erasure.erase": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossiersToErase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureDoneView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Erasure.due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasableList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Export.dossiers": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                procedure?: string;
                /** @description Words of the applicant's name, or part of the code; accents not needed */
                q?: string;
                status?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dossiers the caller sees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Export.procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Export.tasks": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Any of these levels */
                level?: ("green" | "yellow" | "orange" | "red")[];
                /** @description Any of these procedures */
                procedure?: string[];
                q?: string;
                view?: "mine" | "unclaimed" | "unit" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open tasks of the caller's post */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Figure.known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguredVersionList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Figure.ask": {
        parameters: {
            query: {
                /** @description Only dossiers of this agency */
                agency?: number;
                /** @description First month */
                from: string;
                measure: "total" | "waited" | "worked";
                percentile: number;
                /** @description Last month, included */
                to: string;
            };
            header?: never;
            path: {
                procedure: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresAnswer"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Figure.find": {
        parameters: {
            query: {
                /** @description Only dossiers of this agency */
                agency?: number;
                /** @description Flow; for passed */
                flow?: string;
                /** @description Working hours; for waited */
                hours?: number;
                /** @description For deviated */
                kind?: "moved" | "migrated" | "corrected" | "clock" | "suspended" | "resumed" | "reassigned" | "retried";
                /** @description Step; for all but passed and deviated */
                node?: string;
                /** @description Only steps this person held */
                person?: string;
                what: "longest" | "waited" | "late" | "again" | "open" | "passed" | "deviated";
            };
            header?: never;
            path: {
                procedure: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MomentList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.upload": {
        parameters: {
            query: {
                /** @description Name of the file, as on the machine it comes from */
                name: string;
            };
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.content": {
        parameters: {
            query?: {
                /** @description To be shown in the page, if its kind can be */
                inline?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes that were handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "File.rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRulesView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "HandOver.given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "HandOver.receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivingAgencyPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Health.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Level.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelSettingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Level.save": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelsToSave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelSettingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "LookUp.ask": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDossierView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Opinion.asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Opinion.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Organisation.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Organisation.vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.read": {
        parameters: {
            query: {
                /** @description First day */
                from: string;
                /** @description The day after the last, at most 400 days later */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDataView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.dossiers": {
        parameters: {
            query?: {
                after?: string;
                /** @description With everything under it */
                agency?: number;
                cause?: "co-operation" | "verification" | "workload" | "absence" | "system" | "regulation" | "applicant" | "other" | "none";
                level?: "red" | "orange" | "yellow" | "green" | "paused";
                /** @description Only those overdue for long */
                prolonged?: "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDossierPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.officers": {
        parameters: {
            query: {
                agency: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewOfficers"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.resolved": {
        parameters: {
            query: {
                after?: string;
                /** @description With everything under it */
                agency?: number;
                /** @description First day */
                from: string;
                timeliness?: "early" | "on-time" | "late";
                /** @description The day after the last, at most 400 days later */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedDossierPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Overview.tasks": {
        parameters: {
            query?: {
                after?: string;
                /** @description With everything under it */
                agency?: number;
                level?: "red" | "orange" | "yellow" | "green";
                /** @description Id of a person, or none */
                person?: string;
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewTaskPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Evidence.period": {
        parameters: {
            query: {
                /** @description First day of reception */
                from: string;
                procedure?: string;
                /** @description Why it is looked at; recorded with the reading */
                purpose: string;
                /** @description The day after the last */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proof package of all dossiers received in a period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Announcement.announceFromOutside": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToAnnounceFromOutside"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Announcement.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Submission.fromPortal": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSubmission"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.list": {
        parameters: {
            query?: {
                /** @description Part of name or code, accents not needed */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.create": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcedure"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "ElementComment.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElementCommentList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "ElementComment.write": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentToWrite"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElementCommentView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "ElementComment.settle": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                comment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentToSettle"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ElementCommentList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.readDraft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.saveDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftToSave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.startDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.deleteDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftToDelete"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "DraftPoint.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPointList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "DraftPoint.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                point: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPointDetail"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.checkDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Publication.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalToMake"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Publication.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Publication.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Rehearsal.rehearse": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "VersionMove.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionMoveList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "VersionMove.order": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveToOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionMoveView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "VersionMove.preview": {
        parameters: {
            query: {
                /** @description The version open dossiers follow */
                from: number;
                /** @description The version they would follow, or `draft` */
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovePreviewView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Publication.reinstate": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReinstatementToOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Publication.retire": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirementToOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The package with its hash, signed by this installation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Procedure.checkDiagram": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiagramToCheck"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Evidence.log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLogState"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Evidence.consistency": {
        parameters: {
            query: {
                /** @description Size of the log as it was known */
                from: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrowthView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Audit.readings": {
        parameters: {
            query: {
                /** @description Identity number of the applicant */
                idNumber: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitizenReadingPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Reception.agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetentAgencyPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Slip.returning": {
        parameters: {
            query: {
                /** @description Beginning of words of the name, or the ID number */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturningPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Reception.due": {
        parameters: {
            query: {
                competent?: number;
                procedure: string;
                version: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueTimeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Reception.procedures": {
        parameters: {
            query?: {
                /** @description The competent agency, when received for another one (R-64) */
                competent?: number;
                /** @description Part of name or code, accents not needed */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Slip.latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Slip.give": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipToGive"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Slip.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Register.fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Register.print": {
        parameters: {
            query: {
                /** @description Vietnamese name of the field */
                field: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Form 07, A4 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Register.sheet": {
        parameters: {
            query: {
                /** @description Vietnamese name of the field */
                field: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Form 07 as a sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Erasure.schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionList"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Erasure.keepFor": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                procedure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionToSet"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Return.list": {
        parameters: {
            query?: {
                way?: "counter" | "post" | "online";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Return.giveBack": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultToReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Return.transfer": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultToTransfer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "SavedView.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "SavedView.keep": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewToKeep"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "SavedView.forget": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Session.choosePost": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPost"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "SignIn.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInHintsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Statistics.days": {
        parameters: {
            query: {
                /** @description First day */
                from: string;
                procedure?: string;
                /** @description The day after the last, at most 400 days later */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayCounts"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Submission.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Submission.handIn": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionToHandIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRowView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Submission.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Submission.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierStandingView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Inbox.list": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Any of these levels */
                level?: ("green" | "yellow" | "orange" | "red")[];
                /** @description Any of these procedures */
                procedure?: string[];
                q?: string;
                view?: "mine" | "unclaimed" | "unit" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetailView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.assign": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.claim": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.complete": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCompletion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "HandOver.handOver": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                dossier: string;
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskHandOver"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "HandOver.refuse": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                dossier: string;
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverRefusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Task.release": {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 letters, digits, dashes */
                "Idempotency-Key": string;
                /** @description `mot-cua` */
                "X-Requested-With": string;
            };
            path: {
                /** @description Id of the dossier */
                dossier: string;
                /** @description Visit of the node, url-encoded: `appraise%237` */
                visit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOutcomeView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Inbox.counts": {
        parameters: {
            query?: {
                view?: "mine" | "unclaimed" | "unit" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCountsView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Inbox.handled": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description `open`: each dossier under way once; `all`: every task done */
                which?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandledPage"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    "Inbox.version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxVersionView"];
                };
            };
            /** @description Refused or failed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
