<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AbilityMatrix</name>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>LTI</source>
        <translation>LTI</translation>
    </message>
    <message>
        <source>xAPI</source>
        <translation>xAPI</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>Authentification unique</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Conformité</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Metrics of the server</source>
        <translation>Mesures du serveur</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Ulpan</source>
        <translation>À propos d’Ulpan</translation>
    </message>
    <message>
        <source>Ulpan %1</source>
        <translation>Ulpan %1</translation>
    </message>
    <message>
        <source>Language learning for institutions. Free software under the GPL, version 3 or later.</source>
        <translation>Apprentissage des langues pour les établissements. Logiciel libre sous licence GPL, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AccessToken</name>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
</context>
<context>
    <name>ApiToken</name>
    <message>
        <source>Token ID</source>
        <translation>ID du jeton</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Colours of the desktop</source>
        <translation>Couleurs du bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>Assignment</name>
    <message>
        <source>Assignments</source>
        <translation>Affectations</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Apprenant</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Place on the waiting list</source>
        <translation>Place sur la liste d’attente</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Affectation</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Kept columns</source>
        <translation>Colonnes conservées</translation>
    </message>
    <message>
        <source>Change of many</source>
        <translation>Modification groupée</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>Identifiants client</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>created</source>
        <translation>création</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modification</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>anonymised</source>
        <translation>anonymisation</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>password set</source>
        <translation>mot de passe défini</translation>
    </message>
    <message>
        <source>second factor begun</source>
        <translation>double authentification commencée</translation>
    </message>
    <message>
        <source>second factor switched on</source>
        <translation>double authentification activée</translation>
    </message>
    <message>
        <source>second factor switched off</source>
        <translation>double authentification désactivée</translation>
    </message>
    <message>
        <source>second factor reset</source>
        <translation>double authentification réinitialisée</translation>
    </message>
    <message>
        <source>recovery codes renewed</source>
        <translation>codes de secours renouvelés</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révocation</translation>
    </message>
    <message>
        <source>narrowed</source>
        <translation>restriction</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>renouvellement</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulation</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>échec de l’annulation</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>deleted for good</source>
        <translation>suppression définitive</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Le programme</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interruption</translation>
    </message>
    <message>
        <source>passwords set</source>
        <translation>définition des mots de passe</translation>
    </message>
    <message>
        <source>connection e-mails written</source>
        <translation>rédaction des e-mails de connexion</translation>
    </message>
    <message>
        <source>undone in part</source>
        <translation>annulation partielle</translation>
    </message>
    <message>
        <source>New entities</source>
        <translation>Nouvelles entités</translation>
    </message>
    <message>
        <source>Deactivations</source>
        <translation>Désactivations</translation>
    </message>
    <message>
        <source>The encoding</source>
        <translation>L’encodage</translation>
    </message>
    <message>
        <source>E-mails to new learners</source>
        <translation>E-mails aux nouveaux apprenants</translation>
    </message>
    <message>
        <source>More seats than there are</source>
        <translation>Plus de licences que prévu</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>%1 means %2</source>
        <translation>%1 signifie %2</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>taken away: %1</source>
        <translation>retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>replaced by: %1</source>
        <translation>remplacé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Of those found by: %1</source>
        <translation>Parmi ceux trouvés par&#xa0;: %1</translation>
    </message>
    <message>
        <source>undo left unfinished</source>
        <translation>annulation inachevée</translation>
    </message>
    <message>
        <source>access of client credentials</source>
        <translation>accès par identifiants client</translation>
    </message>
    <message>
        <source>links in e-mails</source>
        <translation>liens dans les e-mails</translation>
    </message>
    <message>
        <source>%1 (API token)</source>
        <translation>%1 (jeton d’API)</translation>
    </message>
    <message>
        <source>%1 (client credentials)</source>
        <translation>%1 (identifiants client)</translation>
    </message>
    <message>
        <source>%1 (API token of %2)</source>
        <translation>%1 (jeton d’API de %2)</translation>
    </message>
    <message>
        <source>%1 (client credentials of %2)</source>
        <translation>%1 (identifiants client de %2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload without a file name</source>
        <translation>Envoi sans nom de fichier</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>Members meant</source>
        <translation>Membres visés</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà ainsi</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rétablis</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Laissés tels quels</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionnée dans</translation>
    </message>
    <message>
        <source>Members moved</source>
        <translation>Membres déplacés</translation>
    </message>
    <message>
        <source>Passwords set</source>
        <translation>Mots de passe définis</translation>
    </message>
    <message>
        <source>Connection e-mails written</source>
        <translation>E-mails de connexion rédigés</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Renouvelé</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>le secret client</translation>
    </message>
    <message>
        <source>the LTI secret</source>
        <translation>le secret LTI</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>n’est plus conservé</translation>
    </message>
    <message>
        <source>The program on this computer</source>
        <translation>Le programme sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>AuditEntry</name>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro de l’enregistrement</translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro de l’enregistrement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By the credential</source>
        <translation>Par l’identifiant</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>Depuis l’adresse</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Changes to many</source>
        <translation>Modifications groupées</translation>
    </message>
</context>
<context>
    <name>BulkWish</name>
    <message>
        <source>Move to the entity</source>
        <translation>Déplacer vers l’entité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des filtres</translation>
    </message>
    <message>
        <source>Take away tags</source>
        <translation>Retirer des filtres</translation>
    </message>
    <message>
        <source>Add locations</source>
        <translation>Ajouter des lieux</translation>
    </message>
    <message>
        <source>Take away locations</source>
        <translation>Retirer des lieux</translation>
    </message>
    <message>
        <source>Put into the session</source>
        <translation>Affecter à la session</translation>
    </message>
    <message>
        <source>Take out of the session</source>
        <translation>Retirer de la session</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>See institutions</source>
        <translation>Voir les établissements</translation>
    </message>
    <message>
        <source>Change institutions</source>
        <translation>Modifier les établissements</translation>
    </message>
    <message>
        <source>See entities</source>
        <translation>Voir les entités</translation>
    </message>
    <message>
        <source>Change entities</source>
        <translation>Modifier les entités</translation>
    </message>
    <message>
        <source>See members</source>
        <translation>Voir les membres</translation>
    </message>
    <message>
        <source>Change members</source>
        <translation>Modifier les membres</translation>
    </message>
    <message>
        <source>See sessions</source>
        <translation>Voir les sessions</translation>
    </message>
    <message>
        <source>Change sessions</source>
        <translation>Modifier les sessions</translation>
    </message>
    <message>
        <source>See courses</source>
        <translation>Voir les cours</translation>
    </message>
    <message>
        <source>Change courses</source>
        <translation>Modifier les cours</translation>
    </message>
    <message>
        <source>See progress</source>
        <translation>Voir la progression</translation>
    </message>
    <message>
        <source>Manage webhooks</source>
        <translation>Gérer les webhooks</translation>
    </message>
    <message>
        <source>Manage exports</source>
        <translation>Gérer les exports</translation>
    </message>
    <message>
        <source>Manage LTI</source>
        <translation>Gérer LTI</translation>
    </message>
    <message>
        <source>Manage xAPI</source>
        <translation>Gérer xAPI</translation>
    </message>
    <message>
        <source>Manage single sign-on</source>
        <translation>Gérer l’authentification unique</translation>
    </message>
    <message>
        <source>Manage billing</source>
        <translation>Gérer la facturation</translation>
    </message>
    <message>
        <source>Manage API tokens</source>
        <translation>Gérer les jetons d’API</translation>
    </message>
    <message>
        <source>See compliance</source>
        <translation>Voir la conformité</translation>
    </message>
    <message>
        <source>See the audit</source>
        <translation>Voir le journal d’audit</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Apprenant</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Being planned</source>
        <translation>Aperçu en préparation</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Aperçu prêt</translation>
    </message>
    <message>
        <source>Needs confirmation</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Being applied</source>
        <translation>En cours d’application</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>Annulation en cours</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Partly undone</source>
        <translation>Annulé en partie</translation>
    </message>
    <message>
        <source>Create and update</source>
        <translation>Créer et mettre à jour</translation>
    </message>
    <message>
        <source>Create only</source>
        <translation>Créer seulement</translation>
    </message>
    <message>
        <source>Update only</source>
        <translation>Mettre à jour seulement</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>Learner ID</source>
        <translation>Identifiant apprenant</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Ajouter à l’existant</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Remplacer l’existant</translation>
    </message>
    <message>
        <source>Leave the value alone</source>
        <translation>Laisser la valeur</translation>
    </message>
    <message>
        <source>Clear the value</source>
        <translation>Effacer la valeur</translation>
    </message>
    <message>
        <source>One for each learner</source>
        <translation>Un par apprenant</translation>
    </message>
    <message>
        <source>One for the whole import</source>
        <translation>Un pour tout l’import</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>M.</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Mme</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>Anonymisé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Réinitialisation du mot de passe</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe modifié</translation>
    </message>
    <message>
        <source>Password by mail</source>
        <translation>Mot de passe par courriel</translation>
    </message>
    <message>
        <source>Second factor switched on</source>
        <translation>Double authentification activée</translation>
    </message>
    <message>
        <source>Second factor switched off</source>
        <translation>Double authentification désactivée</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Affecté</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>Sur liste d’attente</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>Par une personne</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Change to many</source>
        <translation>Modification groupée</translation>
    </message>
    <message>
        <source>Merge of entities</source>
        <translation>Fusion d’entités</translation>
    </message>
    <message>
        <source>Second factor taken away</source>
        <translation>Double authentification retirée</translation>
    </message>
    <message>
        <source>UTF-16, low byte first (Excel&apos;s Unicode text)</source>
        <translation>UTF-16, octet faible en premier («&#xa0;Texte Unicode&#xa0;» d’Excel)</translation>
    </message>
    <message>
        <source>UTF-16, high byte first</source>
        <translation>UTF-16, octet fort en premier</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (Europe occidentale)</translation>
    </message>
    <message>
        <source>Windows-1255 (Hebrew)</source>
        <translation>Windows-1255 (hébreu)</translation>
    </message>
    <message>
        <source>ISO-8859-15 (Western European)</source>
        <translation>ISO-8859-15 (Europe occidentale)</translation>
    </message>
    <message>
        <source>Nothing taken back</source>
        <translation>Rien d’annulé</translation>
    </message>
    <message>
        <source>Removed again</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé en l’état</translation>
    </message>
    <message>
        <source>Synchronise: also deactivate whom the file lacks</source>
        <translation>Synchroniser&#xa0;: désactiver aussi les absents du fichier</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Keep what was edited</source>
        <translation>Garder ce qui a été modifié</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>See the server&apos;s metrics</source>
        <translation>Voir les mesures du serveur</translation>
    </message>
</context>
<context>
    <name>ClientCredential</name>
    <message>
        <source>Client credentials</source>
        <translation>Identifiants client</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Last use</source>
        <translation>Dernière utilisation</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Copy &amp;link to this place</source>
        <translation>Copier le &amp;lien vers cet endroit</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Rechercher dans cette page</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>&amp;Réduire la navigation</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>Taille de texte &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;About Ulpan</source>
        <translation>À &amp;propos d’Ulpan</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Connexions</translation>
    </message>
    <message>
        <source>&amp;Test environment</source>
        <translation>Environnement de &amp;test</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>&amp;Aller à ou faire…</translation>
    </message>
    <message>
        <source>&amp;Search everywhere</source>
        <translation>&amp;Rechercher partout</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Compact tables</source>
        <translation>Tableaux &amp;compacts</translation>
    </message>
    <message>
        <source>&amp;Arrange the columns…</source>
        <translation>&amp;Organiser les colonnes…</translation>
    </message>
    <message>
        <source>Make the pane &amp;wider</source>
        <translation>É&amp;largir le volet</translation>
    </message>
    <message>
        <source>Make the pane narro&amp;wer</source>
        <translation>Rétrécir le &amp;volet</translation>
    </message>
</context>
<context>
    <name>Docs</name>
    <message>
        <source>Platform dialect</source>
        <translation>Dialecte plateforme</translation>
    </message>
    <message>
        <source>Provisioning dialect</source>
        <translation>Dialecte de provisionnement</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Codes d’état</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>tri</translation>
    </message>
    <message>
        <source>No credential needed</source>
        <translation>Aucun identifiant requis</translation>
    </message>
    <message>
        <source>Any good credential</source>
        <translation>Tout identifiant valable</translation>
    </message>
    <message>
        <source>Needs the ability</source>
        <translation>Droit requis&#xa0;:</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>The Ulpan API</source>
        <translation>L’API d’Ulpan</translation>
    </message>
    <message>
        <source>Two dialects live under `/api`: the platform dialect, which is REST with `snake_case` names, and the provisioning dialect, whose calls look like `getAllLearners` and take forms as well as JSON.</source>
        <translation>Deux dialectes coexistent sous `/api`&#xa0;: le dialecte plateforme, en REST avec des noms en `snake_case`, et le dialecte de provisionnement, dont les appels ressemblent à `getAllLearners` et acceptent des formulaires aussi bien que du JSON.</translation>
    </message>
    <message>
        <source>Send `Authorization: Bearer` with a sign-in token, an API token or a token from `/api/token`. What it may do follows from its abilities; another institution&apos;s data is answered with 404.</source>
        <translation>Envoyez `Authorization: Bearer` avec un jeton de connexion, un jeton d’API ou un jeton obtenu par `/api/token`. Ses droits déterminent ce qu’il permet&#xa0;; les données d’un autre établissement donnent 404.</translation>
    </message>
    <message>
        <source>Bodies may be JSON, URL-encoded forms or multipart forms with brackets, such as `contact_email[0]`. PUT and PATCH mean the same: what is sent is changed, `null` clears, lists are replaced.</source>
        <translation>Le corps peut être du JSON, un formulaire urlencoded ou multipart avec des crochets, par exemple `contact_email[0]`. PUT et PATCH sont équivalents&#xa0;: ce qui est envoyé est modifié, `null` efface, les listes sont remplacées.</translation>
    </message>
    <message>
        <source>Lists take `page` and `per_page`, or `cursor`; `sort`, `q`, and a filter by its name. Single resources have an `ETag`: send it back in `If-Match`, and a change that somebody else made first is not overwritten.</source>
        <translation>Les listes acceptent `page` et `per_page`, ou `cursor`&#xa0;; `sort`, `q`, et chaque filtre par son nom. Une ressource unique porte un `ETag`&#xa0;: renvoyez-le dans `If-Match`, et une modification faite entre-temps par quelqu’un d’autre n’est pas écrasée.</translation>
    </message>
    <message>
        <source>A POST with an `Idempotency-Key` is carried out once: the same key gets the first answer again for 24 hours. `Accept-Language` chooses Hebrew, French or English for messages.</source>
        <translation>Un POST muni d’une `Idempotency-Key` n’est exécuté qu’une fois&#xa0;: la même clé redonne la première réponse pendant 24 heures. `Accept-Language` choisit la langue des messages&#xa0;: hébreu, français ou anglais.</translation>
    </message>
    <message>
        <source>In the examples `$BASE` is this server&apos;s address and `$TOKEN` your token; other capitals stand for ids of yours.</source>
        <translation>Dans les exemples, `$BASE` est l’adresse de ce serveur et `$TOKEN` votre jeton&#xa0;; les autres mots en capitales désignent vos identifiants.</translation>
    </message>
    <message>
        <source>Answered, in `data`</source>
        <translation>Réponse, dans `data`</translation>
    </message>
    <message>
        <source>An error&apos;s body has a `code` from this table, a `reason` that never changes, and a message in the caller&apos;s language. Faults of fields stand beside it under `errors`.</source>
        <translation>Le corps d’une erreur contient un `code` de ce tableau, une `reason` qui ne change jamais et un message dans la langue de l’appelant. Les défauts de champs figurent à côté, sous `errors`.</translation>
    </message>
    <message>
        <source>Needs the role</source>
        <translation>Nécessite le rôle</translation>
    </message>
    <message>
        <source>Sent in the query</source>
        <translation>Envoyé dans la requête</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée le</translation>
    </message>
</context>
<context>
    <name>EntityMerge</name>
    <message numerus="yes">
        <source>%Ln learner(s) move to %1.</source>
        <translation>
            <numerusform>%Ln apprenant passe à %1.</numerusform>
            <numerusform>%Ln apprenants passent à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the staff move to %1.</source>
        <translation>
            <numerusform>%Ln membre du personnel passe à %1.</numerusform>
            <numerusform>%Ln membres du personnel passent à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody belongs to %1, so nobody moves.</source>
        <translation>Personne n’appartient à %1&#xa0;: personne ne change donc d’entité.</translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln place(s) in sessions stay as they are.</source>
        <translation>
            <numerusform>Leur affectation à une session reste telle quelle.</numerusform>
            <numerusform>Leurs %Ln affectations à des sessions restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deleted. A file that still names it would make it anew; the import asks before it does.</source>
        <translation>%1 est supprimée. Un fichier qui la nomme encore la recréerait&#xa0;; l’import demande confirmation avant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) moved to %1.</source>
        <translation>
            <numerusform>%Ln membre est passé à %1.</numerusform>
            <numerusform>%Ln membres sont passés à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The members are being moved to %1.</source>
        <translation>Les membres sont en train de passer à %1.</translation>
    </message>
    <message>
        <source>merging of %1</source>
        <translation>fusion de %1</translation>
    </message>
    <message>
        <source>Who belonged to which entity is not kept.</source>
        <translation>On ne garde pas trace de l’entité à laquelle chacun appartenait.</translation>
    </message>
    <message>
        <source>Merge %1 into another entity</source>
        <translation>Fusionner %1 avec une autre entité</translation>
    </message>
    <message>
        <source>Whoever belongs to %1 moves to the entity that you choose. This cannot be undone.</source>
        <translation>Tous ceux qui appartiennent à %1 passent à l’entité que vous choisissez. C’est irréversible.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>%1:</source>
        <translation>%1&#x202f;:</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>%1 from</source>
        <translation>%1 (à partir du)</translation>
    </message>
    <message>
        <source>%1 until</source>
        <translation>%1 (jusqu’au)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The import waits for a confirmation:</source>
        <translation>L’import attend une confirmation&#xa0;:</translation>
    </message>
    <message>
        <source>The same command with --confirm confirms all of it.</source>
        <translation>La même commande avec --confirm confirme le tout.</translation>
    </message>
    <message>
        <source>The server does this while it runs; the import shows how far it is.</source>
        <translation>Le serveur s’en charge tant qu’il fonctionne&#xa0;; l’import montre où il en est.</translation>
    </message>
    <message>
        <source>There are more. The same command with --rejected FILE writes all rejected rows with what is wrong in them into a file.</source>
        <translation>Il y en a d’autres. La même commande avec --rejected FILE écrit dans un fichier toutes les lignes rejetées, avec ce qui ne va pas dans chacune.</translation>
    </message>
</context>
<context>
    <name>ImportGate</name>
    <message>
        <source>New entities</source>
        <translation>Nouvelles entités</translation>
    </message>
    <message>
        <source>Entities that do not exist and would be made: %1 (%2)</source>
        <translation>Entités qui n’existent pas et seraient créées&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Deactivations</source>
        <translation>Désactivations</translation>
    </message>
    <message>
        <source>Learners whom the file lacks and who would be deactivated: %1 of %2</source>
        <translation>Apprenants absents du fichier qui seraient désactivés&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>It is not certain in which encoding the file was written; it was read as: %1</source>
        <translation>L’encodage du fichier n’est pas certain&#xa0;; il a été lu comme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connection e-mails</source>
        <translation>E-mails de connexion</translation>
    </message>
    <message>
        <source>Connection e-mails that would be written for new learners and kept, for this version sends none: %1</source>
        <translation>E-mails de connexion qui seraient rédigés pour les nouveaux apprenants et conservés, car cette version n’en envoie pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Seats: %1, of them taken: %2, needed beside these: %3</source>
        <translation>Licences&#xa0;: %1, dont utilisées&#xa0;: %2, nécessaires en plus&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows done</source>
        <translation>Lignes traitées</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>Lignes par seconde</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>À créer</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>À mettre à jour</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Envoyé le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Encoding is doubtful</source>
        <translation>Encodage incertain</translation>
    </message>
    <message>
        <source>Doubtful cells</source>
        <translation>Cellules incertaines</translation>
    </message>
    <message>
        <source>Seconds left</source>
        <translation>Secondes restantes</translation>
    </message>
    <message>
        <source>Removed again</source>
        <translation>Retirés</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rétablis</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Non annulés</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé le</translation>
    </message>
    <message>
        <source>To deactivate</source>
        <translation>À désactiver</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Learners in scope</source>
        <translation>Apprenants concernés</translation>
    </message>
    <message>
        <source>Edited since the last import</source>
        <translation>Modifié depuis le dernier import</translation>
    </message>
    <message>
        <source>Uploaded by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>Passwords to set</source>
        <translation>Mots de passe à définir</translation>
    </message>
    <message>
        <source>Passwords done</source>
        <translation>Mots de passe traités</translation>
    </message>
    <message>
        <source>Connection e-mails to write</source>
        <translation>E-mails de connexion à rédiger</translation>
    </message>
    <message>
        <source>Connection e-mails done</source>
        <translation>E-mails de connexion traités</translation>
    </message>
    <message>
        <source>Uploaded with</source>
        <translation>Envoyé avec</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>Import options</source>
        <translation>Options de l’import</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Match learners by</source>
        <translation>Reconnaître les apprenants par</translation>
    </message>
    <message>
        <source>Default entity</source>
        <translation>Entité par défaut</translation>
    </message>
    <message>
        <source>Create missing entities</source>
        <translation>Créer les entités manquantes</translation>
    </message>
    <message>
        <source>Tags, locations and other lists</source>
        <translation>Filtres, lieux et autres listes</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Cellules vides</translation>
    </message>
    <message>
        <source>New learners are test users</source>
        <translation>Les nouveaux apprenants sont des utilisateurs test</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>Aperçu seulement</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Assign to sessions</source>
        <translation>Affecter aux sessions</translation>
    </message>
    <message>
        <source>Entities that the file is complete for</source>
        <translation>Entités pour lesquelles le fichier est complet</translation>
    </message>
    <message>
        <source>Deactivate at most, of a hundred</source>
        <translation>Désactiver au plus, sur cent</translation>
    </message>
    <message>
        <source>Values edited since the last import</source>
        <translation>Valeurs modifiées depuis le dernier import</translation>
    </message>
    <message>
        <source>Write connection e-mails</source>
        <translation>Rédiger les e-mails de connexion</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Non annulé</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Edited since the last import</source>
        <translation>Modifié depuis le dernier import</translation>
    </message>
    <message>
        <source>Edits since the last import</source>
        <translation>Modifications depuis le dernier import</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigée</translation>
    </message>
</context>
<context>
    <name>Institution</name>
    <message>
        <source>Institutions</source>
        <translation>Établissements</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Display logo</source>
        <translation>Logo affiché</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>Couleur principale</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Couleur d’accent</translation>
    </message>
    <message>
        <source>E-mail domains</source>
        <translation>Domaines de messagerie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Second factor for admins</source>
        <translation>Double authentification des administrateurs</translation>
    </message>
    <message>
        <source>Passwords by mail</source>
        <translation>Mots de passe par courriel</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Requêtes par minute</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Requêtes simultanées</translation>
    </message>
    <message>
        <source>Web origins that may call</source>
        <translation>Origines web autorisées à appeler</translation>
    </message>
    <message>
        <source>Trial ends</source>
        <translation>Fin de l’essai</translation>
    </message>
    <message>
        <source>Suspended since</source>
        <translation>Suspendu depuis</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>Suppression le</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>KeptMapping</name>
    <message>
        <source>Import mappings</source>
        <translation>Correspondances d’importation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
</context>
<context>
    <name>KeyDialogs</name>
    <message>
        <source>New API token</source>
        <translation>Nouveau jeton d’API</translation>
    </message>
    <message>
        <source>New client credentials</source>
        <translation>Nouveaux identifiants client</translation>
    </message>
    <message>
        <source>Give it no more than the program needs; it never does more than you may.</source>
        <translation>Ne lui donnez que ce dont le programme a besoin&#xa0;; il ne peut jamais faire plus que vous.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Which program is it for?</source>
        <translation>Pour quel programme&#xa0;?</translation>
    </message>
    <message>
        <source>Ends on (empty: never)</source>
        <translation>Expire le (vide&#xa0;: jamais)</translation>
    </message>
    <message>
        <source>This is shown only now. Copy it to where the program keeps its secrets.</source>
        <translation>Ceci ne sera plus affiché. Copiez-le là où le programme garde ses secrets.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>LTI shared secret</source>
        <translation>Secret partagé LTI</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>C’est copié</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>This address is good until the program is closed; on this computer it is another one at each start.</source>
        <translation>Cette adresse vaut jusqu’à la fermeture du programme&#xa0;; sur cet ordinateur, elle change à chaque démarrage.</translation>
    </message>
    <message>
        <source>This is shown only now. Copy it, then press “%1”.</source>
        <translation>Ceci n’est affiché que maintenant. Copiez-le, puis appuyez sur «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>KeyUsage</name>
    <message>
        <source>Not used in the last 30 days: nobody would notice.</source>
        <translation>Aucune utilisation ces 30 derniers jours&#xa0;: personne ne s’en apercevrait.</translation>
    </message>
    <message>
        <source>In the last 30 days used from %1. What calls from there will be refused at once.</source>
        <translation>Utilisé ces 30 derniers jours depuis %1. Les appels qui en viennent seront aussitôt refusés.</translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <source>Learners</source>
        <translation>Apprenants</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Seniority</source>
        <translation>Ancienneté</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>E-mail de contact</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Test user</source>
        <translation>Utilisateur test</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Dernière activité</translation>
    </message>
</context>
<context>
    <name>ListKeys</name>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Sélectionner tout ce qui correspond</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Close the pane, leave</source>
        <translation>Fermer le volet, quitter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Go to the next rejected row of an import</source>
        <translation>Passer à la ligne rejetée suivante d’un import</translation>
    </message>
    <message>
        <source>Copy the selected rows as CSV</source>
        <translation>Copier les lignes sélectionnées en CSV</translation>
    </message>
    <message>
        <source>Go from the search to the rows</source>
        <translation>Aller de la recherche aux lignes</translation>
    </message>
    <message>
        <source>Open; once more: go into the form</source>
        <translation>Ouvrir&#xa0;; encore une fois&#xa0;: aller dans le formulaire</translation>
    </message>
    <message>
        <source>Go on to the next step of an import</source>
        <translation>Passer à l’étape suivante d’un import</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Afficher ou masquer</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>Élargir</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>Rétrécir</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>Trier par cette colonne</translation>
    </message>
    <message>
        <source>Sort by it downwards</source>
        <translation>Trier en ordre décroissant</translation>
    </message>
</context>
<context>
    <name>LocaleText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>dans %n min</numerusform>
            <numerusform>dans %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>dans %n h</numerusform>
            <numerusform>dans %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>il y a %n j</numerusform>
            <numerusform>il y a %n j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>dans %n j</numerusform>
            <numerusform>dans %n j</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Your account at %1</source>
        <translation>Votre compte chez %1</translation>
    </message>
    <message>
        <source>If you did not expect this message, you need not do anything.</source>
        <translation>Si vous n’attendiez pas ce message, vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>Choisissez un nouveau mot de passe</translation>
    </message>
    <message>
        <source>If it was not you, you need not do anything: your password stays as it is.</source>
        <translation>Si ce n’est pas vous, vous n’avez rien à faire&#xa0;: votre mot de passe reste le même.</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Votre mot de passe a été modifié</translation>
    </message>
    <message>
        <source>If it was not you, ask for a new password at once and tell your administrator.</source>
        <translation>Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe et prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Signing in now needs a code</source>
        <translation>La connexion demande désormais un code</translation>
    </message>
    <message>
        <source>If it was not you, tell your administrator at once.</source>
        <translation>Si ce n’est pas vous, prévenez tout de suite votre administrateur.</translation>
    </message>
    <message>
        <source>Signing in needs no code any more</source>
        <translation>La connexion ne demande plus de code</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Bonjour,</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Bonjour %1,</translation>
    </message>
    <message>
        <source>%1 has opened an account for you.</source>
        <translation>%1 vous a ouvert un compte.</translation>
    </message>
    <message>
        <source>Choose a password here; the link works once and for 7 days:</source>
        <translation>Choisissez un mot de passe ici&#xa0;; le lien fonctionne une seule fois, pendant 7 jours&#xa0;:</translation>
    </message>
    <message>
        <source>Somebody asked for a new password for your account.</source>
        <translation>Un nouveau mot de passe a été demandé pour votre compte.</translation>
    </message>
    <message>
        <source>If it was you, choose one here; the link works once and for one hour:</source>
        <translation>Si c’est vous, choisissez-le ici&#xa0;; le lien fonctionne une seule fois, pendant une heure&#xa0;:</translation>
    </message>
    <message>
        <source>The password of your account was changed, and you were signed out everywhere else.</source>
        <translation>Le mot de passe de votre compte a été modifié, et vous avez été déconnecté partout ailleurs.</translation>
    </message>
    <message>
        <source>You will be asked to change the password when you sign in. Or choose one here right away; the link works once and for 7 days:</source>
        <translation>Il vous sera demandé de changer ce mot de passe à la première connexion. Vous pouvez aussi en choisir un tout de suite ici&#xa0;; le lien fonctionne une seule fois, pendant 7 jours&#xa0;:</translation>
    </message>
    <message>
        <source>The second factor of your account was switched on: from now on you are asked for a code when you sign in.</source>
        <translation>La double authentification de votre compte a été activée&#xa0;: un code vous sera désormais demandé à la connexion.</translation>
    </message>
    <message>
        <source>The second factor of your account was switched off: a password alone is enough to sign in.</source>
        <translation>La double authentification de votre compte a été désactivée&#xa0;: le mot de passe suffit pour se connecter.</translation>
    </message>
    <message>
        <source>An administrator took away the second factor of your account, and you were signed out everywhere: a password alone is enough to sign in.</source>
        <translation>Un administrateur a retiré la double authentification de votre compte, et vous avez été déconnecté partout&#xa0;: le mot de passe suffit pour se connecter.</translation>
    </message>
    <message>
        <source>If you did not ask for this, tell your administrator at once.</source>
        <translation>Si vous ne l’avez pas demandé, prévenez tout de suite votre administrateur.</translation>
    </message>
    <message>
        <source>Your login:</source>
        <translation>Votre identifiant&#xa0;:</translation>
    </message>
    <message>
        <source>Your password:</source>
        <translation>Votre mot de passe&#xa0;:</translation>
    </message>
</context>
<context>
    <name>MemberActions</name>
    <message>
        <source>The invitation of %1 is kept, not sent: this version sends no mails. Choose “Set a password…” to let them in.</source>
        <translation>L’invitation de %1 est conservée, mais pas envoyée&#xa0;: cette version n’envoie pas de courriels. Choisissez «&#xa0;Définir un mot de passe…&#xa0;» pour lui donner accès.</translation>
    </message>
    <message>
        <source>Anonymise %1?</source>
        <translation>Anonymiser %1&#xa0;?</translation>
    </message>
    <message>
        <source>The name, the login, all contact details and the history of this person are deleted, and they can no longer sign in. What was learned stays as numbers that lead to nobody. This cannot be undone.</source>
        <translation>Le nom, l’identifiant, toutes les coordonnées et l’historique de cette personne sont supprimés, et elle ne peut plus se connecter. Ce qui a été appris reste sous forme de chiffres qui ne mènent à personne. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Anonymise %1</source>
        <translation>Anonymiser %1</translation>
    </message>
    <message>
        <source>Anonymised. What was learned stays as numbers.</source>
        <translation>Anonymisé. Ce qui a été appris reste sous forme de chiffres.</translation>
    </message>
    <message>
        <source>Write the invitation again</source>
        <translation>Rédiger de nouveau l’invitation</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>invitation of %1</source>
        <translation>invitation de %1</translation>
    </message>
    <message>
        <source>An invitation that is kept stays kept.</source>
        <translation>Une invitation conservée le reste.</translation>
    </message>
    <message>
        <source>anonymising of a person</source>
        <translation>anonymisation d’une personne</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>Ce qui a été supprimé n’est conservé nulle part.</translation>
    </message>
</context>
<context>
    <name>MemberSuspension</name>
    <message>
        <source>%1 is suspended and can no longer sign in.</source>
        <translation>Compte de %1 suspendu&#xa0;: la connexion n’est plus possible.</translation>
    </message>
    <message>
        <source>%1 is let in again.</source>
        <translation>La suspension de %1 est levée.</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>Suspendre %1&#xa0;?</translation>
    </message>
    <message>
        <source>They can no longer sign in. The link in their invitation stops working. Once you let them in again, write it again.</source>
        <translation>Cette personne ne pourra plus se connecter. Le lien de son invitation cesse de fonctionner. Si vous levez la suspension, rédigez de nouveau son invitation.</translation>
    </message>
    <message>
        <source>They are signed out everywhere and can no longer sign in. The API tokens that they made end at once, and do not come back when you let them in again.</source>
        <translation>Cette personne est déconnectée partout et ne peut plus se connecter. Les jetons d’API qu’elle a créés cessent aussitôt de valoir et ne reviennent pas si vous levez la suspension.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Suspendre…</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Lever la suspension</translation>
    </message>
    <message>
        <source>suspension of %1</source>
        <translation>suspension de %1</translation>
    </message>
    <message>
        <source>letting in of %1</source>
        <translation>réactivation de %1</translation>
    </message>
    <message>
        <source>The link in the invitation no longer works; write it again.</source>
        <translation>Le lien de l’invitation ne fonctionne plus&#xa0;; rédigez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Only operators may change this.</source>
        <translation>Seuls les opérateurs peuvent modifier ceci.</translation>
    </message>
    <message>
        <source>Needed for learners; other members have none.</source>
        <translation>Nécessaire pour les apprenants&#x202f;; les autres membres n’en ont pas.</translation>
    </message>
    <message>
        <source>A member&apos;s number, or the name under which somebody acted.</source>
        <translation>Le numéro d’un membre, ou le nom sous lequel quelqu’un a agi.</translation>
    </message>
    <message>
        <source>From this day or moment on.</source>
        <translation>À partir de ce jour ou de ce moment.</translation>
    </message>
    <message>
        <source>Up to the end of this day, or to this moment.</source>
        <translation>Jusqu’à la fin de ce jour, ou jusqu’à ce moment.</translation>
    </message>
    <message>
        <source>Why members were left as they are, counted. A reason that counts nobody says why it ended early, and how far it came; `members` is then whose doing that was.</source>
        <translation>Pourquoi des membres sont restés tels quels, avec leur nombre. Un motif qui ne compte personne dit pourquoi cela s’est arrêté avant la fin, et où&#xa0;; `members` indique alors de qui cela vient.</translation>
    </message>
    <message>
        <source>The members&apos; numbers; either these or a filter.</source>
        <translation>Les numéros des membres&#x202f;; soit ceux-ci, soit un filtre.</translation>
    </message>
    <message>
        <source>The filters of the list of members, and `q`.</source>
        <translation>Les filtres de la liste des membres, et `q`.</translation>
    </message>
    <message>
        <source>Changes nothing and answers with the counts.</source>
        <translation>Ne modifie rien et répond avec les nombres.</translation>
    </message>
    <message>
        <source>The names of the gates that a person has confirmed.</source>
        <translation>Les noms des points de contrôle qu’une personne a confirmés.</translation>
    </message>
    <message>
        <source>An invitation is written and kept. Without an owner somebody is invited later.</source>
        <translation>Son invitation est rédigée et conservée. Sans propriétaire, quelqu’un est invité plus tard.</translation>
    </message>
    <message>
        <source>The institution&apos;s name, to delete everything at once.</source>
        <translation>Le nom de l’établissement, pour tout supprimer immédiatement.</translation>
    </message>
    <message>
        <source>`email` (if nothing is sent), `learnerId` or `externalId`.</source>
        <translation>`email` (si rien n’est envoyé), `learnerId` ou `externalId`.</translation>
    </message>
    <message>
        <source>Needed unless one of the fields below names the learner.</source>
        <translation>Nécessaire, sauf si l’un des champs ci-dessous désigne l’apprenant.</translation>
    </message>
    <message>
        <source>`client_credentials`, or `client_credential`.</source>
        <translation>`client_credentials`, ou `client_credential`.</translation>
    </message>
    <message>
        <source>May stand in `Authorization: Basic` instead.</source>
        <translation>Peut figurer dans `Authorization: Basic` à la place.</translation>
    </message>
    <message>
        <source>Assigns the learner to the sessions that match.</source>
        <translation>Affecte l’apprenant aux sessions qui correspondent.</translation>
    </message>
    <message>
        <source>The number or the name of an entity; digits alone are a number.</source>
        <translation>Le numéro ou le nom d’une entité&#x202f;; des chiffres seuls sont un numéro.</translation>
    </message>
    <message>
        <source>Makes the entity if there is none of that name.</source>
        <translation>Crée l’entité s’il n’y en a aucune de ce nom.</translation>
    </message>
    <message>
        <source>Writes a mail with the login and a link to choose a password; it is kept, not sent.</source>
        <translation>Rédige un e-mail avec l’identifiant et un lien pour choisir un mot de passe&#xa0;; il est conservé, pas envoyé.</translation>
    </message>
    <message>
        <source>Added to what is there.</source>
        <translation>S’ajoute à ce qui existe.</translation>
    </message>
    <message>
        <source>Never changes: what is sent is passed over, with a `warning` in the answer.</source>
        <translation>Ne change jamais&#x202f;: la valeur envoyée est ignorée, avec un `warning` dans la réponse.</translation>
    </message>
    <message>
        <source>`columns` with the field of each column, and `values` with what texts of the file mean; or the name of a kept mapping.</source>
        <translation>`columns` avec le champ de chaque colonne et `values` avec le sens des textes du fichier&#xa0;; ou le nom d’une correspondance enregistrée.</translation>
    </message>
    <message>
        <source>The corrected texts by field or column; the other cells stay as they are. In a list of all cells an empty text leaves a password as the file has it, and null takes it away.</source>
        <translation>Les textes corrigés, par champ ou par colonne&#xa0;; les autres cellules restent telles quelles. Dans une liste de toutes les cellules, un texte vide laisse le mot de passe tel qu’il est dans le fichier, et null le retire.</translation>
    </message>
    <message>
        <source>The line of the file on which the row begins. Learners whom the file lacks (`deactivate`) are on no line: they are numbered on behind the last one.</source>
        <translation>La ligne du fichier où commence l’enregistrement. Les apprenants absents du fichier (`deactivate`) ne sont sur aucune ligne&#xa0;: leur numérotation continue après la dernière.</translation>
    </message>
    <message>
        <source>Passwords and e-mails follow once the import has ended, while a server runs.</source>
        <translation>Les mots de passe et les e-mails suivent la fin de l’import, tant qu’un serveur fonctionne.</translation>
    </message>
    <message>
        <source>The member who did it, or in whose name a token or client credentials did, as they are called today. `actor_name` is what who acted was called then.</source>
        <translation>Le membre qui a agi, ou au nom duquel un jeton ou des identifiants client ont agi, sous son nom actuel. `actor_name` est le nom de l’auteur à ce moment-là.</translation>
    </message>
    <message>
        <source>What it was done to, as it is called today, with the id by which its own address names it; null once it is no more.</source>
        <translation>Ce qui a été modifié, sous son nom actuel, avec l’identifiant employé dans sa propre adresse&#xa0;; null s’il n’existe plus.</translation>
    </message>
    <message>
        <source>The API token or client credentials with which it came, as they were called then; null where a person brought it.</source>
        <translation>Le jeton d’API ou les identifiants client par lesquels il est arrivé, sous leur nom d’alors&#xa0;; null quand une personne l’a envoyé.</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Signs a person in with login and password</source>
        <translation>Connecte une personne avec identifiant et mot de passe</translation>
    </message>
    <message>
        <source>Completes a sign-in that asked for a second factor, with a code from the authenticator app or a recovery code</source>
        <translation>Termine une connexion qui demandait une double authentification&#xa0;: avec un code de l’application d’authentification ou un code de secours</translation>
    </message>
    <message>
        <source>Who the caller is</source>
        <translation>Qui est l’appelant</translation>
    </message>
    <message>
        <source>Ends the sign-in that the call was made with</source>
        <translation>Met fin à la connexion avec laquelle la requête est envoyée</translation>
    </message>
    <message>
        <source>Changes the caller&apos;s own password and ends all their other sign-ins</source>
        <translation>Change le mot de passe de l’appelant et met fin à toutes ses autres connexions</translation>
    </message>
    <message>
        <source>Writes a mail with a link to choose a new password, if there is such an account; this version keeps its mails and sends none</source>
        <translation>Rédige un e-mail avec un lien pour choisir un nouveau mot de passe, si ce compte existe&#xa0;; cette version conserve ses e-mails et n’en envoie pas</translation>
    </message>
    <message>
        <source>Sets a new password with the link of such a mail, and ends all sign-ins</source>
        <translation>Fixe un nouveau mot de passe à l’aide du lien de cet e-mail et met fin à toutes les connexions</translation>
    </message>
    <message>
        <source>Accepts an invitation by choosing a password</source>
        <translation>Accepte une invitation en choisissant un mot de passe</translation>
    </message>
    <message>
        <source>Makes new recovery codes in place of the old; they are shown only this once</source>
        <translation>Crée de nouveaux codes de secours à la place des anciens&#xa0;; ils ne sont montrés que cette fois</translation>
    </message>
    <message>
        <source>Switches the caller&apos;s second factor off</source>
        <translation>Désactive la double authentification de l’appelant</translation>
    </message>
    <message>
        <source>Writes the invitation of a member again, with a new link to choose a password; it is kept, not sent</source>
        <translation>Rédige de nouveau l’invitation d’un membre, avec un nouveau lien pour choisir un mot de passe&#xa0;; elle est conservée, pas envoyée</translation>
    </message>
    <message>
        <source>The mails that the test environment kept, for owners and operators</source>
        <translation>Les courriels retenus par l’environnement de test, pour les propriétaires et les opérateurs</translation>
    </message>
    <message>
        <source>The audit: who changed what and when, and how it was before, newest first; `actor`, `from` and `to` filter as the fields do</source>
        <translation>Journal d’audit&#xa0;: qui a modifié quoi et quand, avec l’état précédent, du plus récent au plus ancien&#xa0;; filtres par champ et par `actor`, `from` et `to`</translation>
    </message>
    <message>
        <source>Makes one change to many members, named by `ids` or by a `filter` like the list&apos;s; `dry_run=1` only counts</source>
        <translation>Fait une même modification chez de nombreux membres, désignés par `ids` ou par un `filter` comme celui de la liste&#xa0;; `dry_run=1` ne fait que compter</translation>
    </message>
    <message>
        <source>How far a bulk edit is, or its undo</source>
        <translation>Où en est une modification groupée, ou son annulation</translation>
    </message>
    <message>
        <source>Undoes a bulk edit, within 30 days; members who were changed again since stay as they are</source>
        <translation>Annule une modification groupée, dans les 30 jours&#xa0;; les membres modifiés depuis restent tels quels</translation>
    </message>
    <message>
        <source>This interface as an OpenAPI document</source>
        <translation>Cette interface sous forme de document OpenAPI</translation>
    </message>
    <message>
        <source>This interface as an OpenAPI document in YAML</source>
        <translation>Cette interface sous forme de document OpenAPI en YAML</translation>
    </message>
    <message>
        <source>This interface as a page for people to read</source>
        <translation>Cette interface sous forme de page à lire</translation>
    </message>
    <message>
        <source>The entities of an institution</source>
        <translation>Les entités d’un établissement</translation>
    </message>
    <message>
        <source>Creates an entity</source>
        <translation>Crée une entité</translation>
    </message>
    <message>
        <source>One entity</source>
        <translation>Une entité</translation>
    </message>
    <message>
        <source>Changes an entity; fields that are not sent stay as they are</source>
        <translation>Modifie une entité&#xa0;; les champs non envoyés restent tels quels</translation>
    </message>
    <message>
        <source>Deletes an entity to which nobody belongs</source>
        <translation>Supprime une entité à laquelle personne n’appartient</translation>
    </message>
    <message>
        <source>Whether the server is running</source>
        <translation>Indique si le serveur fonctionne</translation>
    </message>
    <message>
        <source>Whether the server can work: its database can be reached and is up to date</source>
        <translation>Indique si le serveur peut travailler&#xa0;: sa base de données est joignable et à jour</translation>
    </message>
    <message>
        <source>The imports of an institution</source>
        <translation>Les imports d’un établissement</translation>
    </message>
    <message>
        <source>One import and how far it is</source>
        <translation>Un import et son avancement</translation>
    </message>
    <message>
        <source>The first rows of an import&apos;s file, read with `encoding` and `delimiter`</source>
        <translation>Les premières lignes du fichier d’un import, lues avec `encoding` et `delimiter`</translation>
    </message>
    <message>
        <source>Changes an import&apos;s mapping and options before it is applied, and plans it again</source>
        <translation>Modifie la correspondance et les options d’un import avant son application, et refait l’aperçu</translation>
    </message>
    <message>
        <source>Applies an import&apos;s plan; `confirm` names the gates that a person has confirmed</source>
        <translation>Applique l’aperçu d’un import&#xa0;; `confirm` nomme les points de contrôle qu’une personne a confirmés</translation>
    </message>
    <message>
        <source>Cancels an import; rows that were applied stay</source>
        <translation>Arrête un import&#xa0;; les lignes déjà appliquées restent</translation>
    </message>
    <message>
        <source>The rejected rows of an import as a CSV file, with their faults</source>
        <translation>Les lignes rejetées d’un import en fichier CSV, avec leurs défauts</translation>
    </message>
    <message>
        <source>The institutions that the caller may see</source>
        <translation>Les établissements que l’appelant peut voir</translation>
    </message>
    <message>
        <source>Creates an institution with its first owner, whose invitation is written and kept, and a trial of 30 days</source>
        <translation>Crée un établissement avec son premier propriétaire, dont l’invitation est rédigée et conservée, et un essai de 30 jours</translation>
    </message>
    <message>
        <source>One institution, by its id or its slug</source>
        <translation>Un établissement, par son identifiant ou son slug</translation>
    </message>
    <message>
        <source>Changes an institution; fields that are not sent stay as they are</source>
        <translation>Modifie un établissement&#xa0;; les champs non envoyés restent tels quels</translation>
    </message>
    <message>
        <source>Suspends an institution and deletes all it has after 30 days; at once if `confirm` holds its name</source>
        <translation>Suspend un établissement et supprime tout ce qu’il contient après 30 jours&#xa0;; tout de suite si `confirm` contient son nom</translation>
    </message>
    <message>
        <source>The API tokens, never with their secrets</source>
        <translation>Les jetons d’API, jamais avec leurs secrets</translation>
    </message>
    <message>
        <source>Makes an API token; the answer shows it only this once</source>
        <translation>Crée un jeton d’API&#xa0;; la réponse ne le montre que cette fois</translation>
    </message>
    <message>
        <source>Revokes an API token at once, everywhere</source>
        <translation>Révoque un jeton d’API immédiatement et partout</translation>
    </message>
    <message>
        <source>What an API token was used for in the last 30 days and from where: who would notice if it were revoked</source>
        <translation>À quoi un jeton d’API a servi ces 30 derniers jours et d’où&#xa0;: qui remarquerait sa révocation</translation>
    </message>
    <message>
        <source>Takes away the abilities that an API token did not use in the last 30 days</source>
        <translation>Retire à un jeton d’API les droits dont il ne s’est pas servi ces 30 derniers jours</translation>
    </message>
    <message>
        <source>The client credentials, never with their secrets</source>
        <translation>Les identifiants client, jamais avec leurs secrets</translation>
    </message>
    <message>
        <source>Makes client credentials; the answer shows their secrets only this once</source>
        <translation>Crée des identifiants client&#xa0;; la réponse ne montre leurs secrets que cette fois</translation>
    </message>
    <message>
        <source>Renews the client secret or the LTI shared secret; the answer shows it only this once</source>
        <translation>Renouvelle le secret client ou le secret partagé LTI&#xa0;; la réponse ne le montre que cette fois</translation>
    </message>
    <message>
        <source>Deletes client credentials and ends their tokens at once</source>
        <translation>Supprime des identifiants client et révoque aussitôt leurs jetons</translation>
    </message>
    <message>
        <source>The members of an institution</source>
        <translation>Les membres d’un établissement</translation>
    </message>
    <message>
        <source>Creates a member; a learner unless `role` says otherwise</source>
        <translation>Crée un membre&#xa0;; un apprenant, sauf si `role` dit autre chose</translation>
    </message>
    <message>
        <source>One member</source>
        <translation>Un membre</translation>
    </message>
    <message>
        <source>Changes a member; fields that are not sent stay as they are</source>
        <translation>Modifie un membre&#xa0;; les champs non envoyés restent tels quels</translation>
    </message>
    <message>
        <source>Anonymises a member: the person is gone, what was learned stays as numbers</source>
        <translation>Anonymise un membre&#xa0;: la personne disparaît, ce qui a été appris reste sous forme de chiffres</translation>
    </message>
    <message>
        <source>A member&apos;s history: the audit&apos;s entries, and what imports and bulk edits changed</source>
        <translation>L’historique d’un membre&#xa0;: les entrées du journal d’audit et ce que les imports et les modifications groupées ont changé</translation>
    </message>
    <message>
        <source>Exchanges client credentials for a bearer token</source>
        <translation>Échange des identifiants client contre un jeton Bearer</translation>
    </message>
    <message>
        <source>The institution that the credential belongs to</source>
        <translation>L’établissement auquel appartient l’accès</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Toutes les entités</translation>
    </message>
    <message>
        <source>All learners who are active or invited</source>
        <translation>Tous les apprenants actifs ou invités</translation>
    </message>
    <message>
        <source>The learners of one entity</source>
        <translation>Les apprenants d’une entité</translation>
    </message>
    <message>
        <source>One learner, by `learnerID`</source>
        <translation>Un apprenant, par `learnerID`</translation>
    </message>
    <message>
        <source>One learner, by `login`, `learnerID` or `externalID`</source>
        <translation>Un apprenant, par `login`, `learnerID` ou `externalID`</translation>
    </message>
    <message>
        <source>Creates a learner</source>
        <translation>Crée un apprenant</translation>
    </message>
    <message>
        <source>Changes a learner; fields that are not sent stay as they are, and tags, locations and countries are added</source>
        <translation>Modifie un apprenant&#xa0;; les champs non envoyés restent tels quels, filtres, lieux et pays s’ajoutent</translation>
    </message>
    <message>
        <source>Takes a learner out of the session with this filter and location; the learner&apos;s tags stay</source>
        <translation>Retire un apprenant de la session qui a ce filtre et ce lieu&#xa0;; les filtres de l’apprenant restent</translation>
    </message>
    <message>
        <source>The sessions of an institution; trainers see those they run</source>
        <translation>Les sessions d’un établissement&#xa0;; un formateur voit celles qu’il anime</translation>
    </message>
    <message>
        <source>Creates a session</source>
        <translation>Crée une session</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>Une session</translation>
    </message>
    <message>
        <source>Changes a session; fields that are not sent stay as they are, and nobody is assigned by it</source>
        <translation>Modifie une session&#xa0;; les champs non envoyés restent tels quels, et personne n’est affecté de ce fait</translation>
    </message>
    <message>
        <source>Deletes a session that nobody is in</source>
        <translation>Supprime une session où il n’y a personne</translation>
    </message>
    <message>
        <source>Who is in a session and who waits, with their places</source>
        <translation>Qui est dans une session et qui attend, avec leur place</translation>
    </message>
    <message>
        <source>Assigns people to a session, by `ids` or by a `filter`; answers for each</source>
        <translation>Affecte des personnes à une session, par `ids` ou par un `filter`&#xa0;; la réponse donne le résultat pour chacune</translation>
    </message>
    <message>
        <source>Takes somebody out of a session or off its waiting list</source>
        <translation>Retire une personne d’une session ou de sa liste d’attente</translation>
    </message>
    <message>
        <source>Moves people to another session, each entering that one before leaving this one; answers for each</source>
        <translation>Déplace des personnes vers une autre session, chacune y entrant avant de quitter celle-ci&#xa0;; la réponse donne le résultat pour chacune</translation>
    </message>
    <message>
        <source>Assigns all learners who match the session, as rules do; answers with counts</source>
        <translation>Affecte tous les apprenants qui correspondent à la session, comme le font les règles&#xa0;; la réponse donne des nombres</translation>
    </message>
    <message>
        <source>Begins the caller&apos;s second factor, with their password; the secret is shown only this once</source>
        <translation>Commence la double authentification de l’appelant, avec son mot de passe&#xa0;; le secret n’est montré que cette fois</translation>
    </message>
    <message>
        <source>Takes away the second factor of a member who has lost it, and ends their sign-ins; not with a token</source>
        <translation>Retire la double authentification d’un membre qui l’a perdue et met fin à ses connexions&#xa0;; pas avec un jeton</translation>
    </message>
    <message>
        <source>Pauses an import that is being applied; what was applied stays</source>
        <translation>Met en pause un import en cours d’application&#xa0;; ce qui a été appliqué reste</translation>
    </message>
    <message>
        <source>Goes on with an import that was paused</source>
        <translation>Reprend un import mis en pause</translation>
    </message>
    <message>
        <source>Takes an import back within 30 days, but for what was changed since; `GET …/rows?undo=kept` lists that. Mails for those who are removed are withdrawn</source>
        <translation>Annule un import dans les 30 jours, sauf ce qui a été modifié depuis&#xa0;; `GET …/rows?undo=kept` l’énumère. Les e-mails destinés aux personnes retirées sont supprimés</translation>
    </message>
    <message>
        <source>The mappings of columns that an institution keeps by name</source>
        <translation>Les correspondances de colonnes qu’un établissement conserve sous un nom</translation>
    </message>
    <message>
        <source>One kept mapping</source>
        <translation>Une correspondance conservée</translation>
    </message>
    <message>
        <source>Deletes a kept mapping</source>
        <translation>Supprime une correspondance conservée</translation>
    </message>
    <message>
        <source>Corrects cells of one row before the import is applied, and plans that row again</source>
        <translation>Corrige des cellules d’une ligne avant l’application de l’import, et refait l’aperçu de cette ligne</translation>
    </message>
    <message>
        <source>The plan of an import as a CSV file for people; `outcome` chooses one outcome</source>
        <translation>L’aperçu d’un import en fichier CSV lisible&#xa0;; `outcome` choisit un résultat</translation>
    </message>
    <message>
        <source>One API token, never with its secret</source>
        <translation>Un jeton d’API, jamais avec son secret</translation>
    </message>
    <message>
        <source>One pair of client credentials, never with its secrets</source>
        <translation>Des identifiants client, jamais avec leurs secrets</translation>
    </message>
    <message>
        <source>One entry of the audit</source>
        <translation>Une entrée du journal</translation>
    </message>
    <message>
        <source>Bulk edits and merges of entities, newest first; `state=applying` shows those that run</source>
        <translation>Modifications groupées et fusions d’entités, les plus récentes d’abord&#xa0;; `state=applying` montre celles qui sont en cours</translation>
    </message>
    <message>
        <source>Keeps a mapping under a name, from what is sent or from an `import`; 201 where it is new. An institution keeps 200 at most, unless the server is told otherwise</source>
        <translation>Conserve une correspondance sous un nom, à partir de ce qui est envoyé ou d’un `import`&#xa0;; 201 si elle est nouvelle. Un établissement en conserve 200 au plus, sauf réglage contraire du serveur</translation>
    </message>
    <message>
        <source>Switches the second factor on with a first code, and ends all other sign-ins; the recovery codes are shown only this once</source>
        <translation>Active la double authentification avec un premier code et met fin à toutes les autres connexions&#xa0;; les codes de secours ne sont montrés que cette fois</translation>
    </message>
    <message>
        <source>The server&apos;s metrics in Prometheus&apos; text format; open to callers on the same machine, and to tokens with metrics:read, which operators make</source>
        <translation>Les mesures du serveur au format texte de Prometheus&#xa0;; ouvert aux appelants de la même machine, et aux jetons avec metrics:read, que créent les opérateurs</translation>
    </message>
    <message>
        <source>The members whom an entry of the audit changed, and how: all those of an import, a bulk edit or a merge, or of its undo</source>
        <translation>Les membres modifiés par une entrée du journal d’audit, et comment&#xa0;: tous ceux d’un import, d’une modification groupée ou d’une fusion, ou de leur annulation</translation>
    </message>
    <message>
        <source>Takes a CSV file of learners, or of members whose roles a column says, and plans its import; without `dry_run` the plan is applied unless it waits for confirmation</source>
        <translation>Import en masse&#xa0;: reçoit un fichier CSV d’apprenants, ou de membres dont une colonne donne le rôle, et en prépare l’aperçu&#xa0;; sans `dry_run` l’aperçu est appliqué, sauf s’il attend une confirmation</translation>
    </message>
    <message>
        <source>The rows of an import as planned; `outcome` chooses one outcome, `edited=1` what people edited since the last import, `field` what changes or has a fault there, `q` whose login or name holds the words</source>
        <translation>Les lignes d’un import telles que planifiées&#xa0;; `outcome` choisit un résultat, `edited=1` ce qui a été modifié depuis le dernier import, `field` ce qui change ou est fautif dans ce champ, `q` ceux dont l’identifiant ou le nom contient les mots</translation>
    </message>
    <message>
        <source>Moves all members into another entity and deletes this one; `dry_run=1` only counts</source>
        <translation>Déplace tous les membres dans une autre entité et supprime celle-ci&#xa0;; avec `dry_run=1`, ne fait que compter</translation>
    </message>
    <message>
        <source>What client credentials were used for in the last 30 days and from where: who would notice if they were deleted</source>
        <translation>À quoi des identifiants client ont servi ces 30 derniers jours et d’où&#xa0;: qui s’apercevrait de leur suppression</translation>
    </message>
    <message>
        <source>Stops a bulk edit that runs, or its undo; who was changed stays so and can be taken back, the others are left as they are</source>
        <translation>Arrête une modification groupée en cours, ou son annulation&#xa0;; qui a été modifié le reste et peut être rétabli, les autres restent tels quels</translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>Vos codes de secours</translation>
    </message>
    <message>
        <source>Each lets you in once when your authenticator app is not at hand. Keep them where only you find them: they are not shown again.</source>
        <translation>Chacun vous permet d’entrer une fois quand votre application d’authentification n’est pas à portée de main. Conservez-les en lieu sûr&#xa0;: ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de secours</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>They are shown only now. Keep them, then press “%1”.</source>
        <translation>Ils ne sont affichés que maintenant. Conservez-les, puis appuyez sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurer la double authentification</translation>
    </message>
    <message>
        <source>Scan this picture with an authenticator app on your phone, or enter the key there. Then enter the code that the app shows. Your other sign-ins end.</source>
        <translation>Scannez cette image avec une application d’authentification sur votre téléphone, ou saisissez-y la clé. Saisissez ensuite le code que l’application affiche. Vos autres connexions prendront fin.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The second factor is on.</source>
        <translation>La double authentification est active.</translation>
    </message>
    <message>
        <source>switching on of your second factor</source>
        <translation>activation de votre double authentification</translation>
    </message>
    <message>
        <source>Switch it off in the settings, with a code.</source>
        <translation>Désactivez-la dans les paramètres, avec un code.</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Changer de mot de passe</translation>
    </message>
    <message>
        <source>Here you stay signed in; all your other sign-ins end.</source>
        <translation>Ici, vous restez connecté&#xa0;; toutes vos autres connexions prendront fin.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Le nouveau mot de passe, à nouveau</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Les deux nouveaux mots de passe sont différents.</translation>
    </message>
    <message>
        <source>Your password was changed, and your other sign-ins have ended.</source>
        <translation>Votre mot de passe a été changé, et vos autres connexions ont pris fin.</translation>
    </message>
    <message>
        <source>change of your password</source>
        <translation>changement de votre mot de passe</translation>
    </message>
    <message>
        <source>The earlier password is kept nowhere.</source>
        <translation>L’ancien mot de passe n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Nobody gets in any more with your password alone: a code from an app on your phone is asked for as well. First enter your password.</source>
        <translation>Votre mot de passe ne suffira plus pour se connecter&#xa0;: un code d’une application sur votre téléphone sera aussi demandé. Saisissez d’abord votre mot de passe.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de secours</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows, or one of your recovery codes. The recovery codes that you have stop working.</source>
        <translation>Saisissez le code que votre application d’authentification affiche, ou l’un de vos codes de secours. Les codes de secours que vous avez ne fonctionneront plus.</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Créer de nouveaux codes</translation>
    </message>
    <message>
        <source>Switch the second factor off?</source>
        <translation>Désactiver la double authentification&#xa0;?</translation>
    </message>
    <message>
        <source>From then on your password alone lets you in. All your other sign-ins end.</source>
        <translation>Votre mot de passe suffira alors pour vous connecter. Toutes vos autres connexions prendront fin.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Code of the authenticator app, or a recovery code</source>
        <translation>Code de l’application d’authentification, ou code de secours</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>La double authentification est désactivée.</translation>
    </message>
    <message>
        <source>switching off of your second factor</source>
        <translation>désactivation de votre double authentification</translation>
    </message>
    <message>
        <source>Set it up again: the app needs a new key.</source>
        <translation>Configurez-la à nouveau&#xa0;: l’application a besoin d’une nouvelle clé.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Language: Hebrew</source>
        <translation>Langue&#xa0;: hébreu</translation>
    </message>
    <message>
        <source>Language: French</source>
        <translation>Langue&#xa0;: français</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Langue&#xa0;: anglais</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>students pupils people members</source>
        <translation>élèves étudiants personnes membres stagiaires</translation>
    </message>
    <message>
        <source>import upload CSV file list</source>
        <translation>importer envoyer CSV fichier liste</translation>
    </message>
    <message>
        <source>language appearance theme dark options servers</source>
        <translation>langue apparence thème sombre options préférences serveurs</translation>
    </message>
    <message>
        <source>classes groups calendar</source>
        <translation>classes groupes calendrier</translation>
    </message>
    <message>
        <source>branches departments sites</source>
        <translation>filiales services sites</translation>
    </message>
    <message>
        <source>log history who changed</source>
        <translation>journal historique qui a modifié</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>thème couleurs apparence</translation>
    </message>
    <message>
        <source>delete erase forget a person GDPR</source>
        <translation>supprimer effacer personne RGPD</translation>
    </message>
    <message>
        <source>add new trainer colleague</source>
        <translation>ajouter nouveau formateur collègue</translation>
    </message>
    <message>
        <source>join unite duplicates</source>
        <translation>réunir doublons</translation>
    </message>
    <message>
        <source>delete end withdraw token</source>
        <translation>supprimer retirer jeton</translation>
    </message>
    <message>
        <source>add create key</source>
        <translation>ajouter créer clé</translation>
    </message>
    <message>
        <source>new import upload CSV file list</source>
        <translation>nouvel nouvelle import importer envoyer CSV fichier liste</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>Learner ID</source>
        <translation>Identifiant apprenant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Modifiées à la main</translation>
    </message>
    <message>
        <source>Upload of %1</source>
        <translation>Envoi du %1</translation>
    </message>
    <message>
        <source>Uploaded by %1, %2</source>
        <translation>Envoyé par %1, %2</translation>
    </message>
</context>
<context>
    <name>ProvisioningRow</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>L’identifiant ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>The client id or the client secret is wrong.</source>
        <translation>L’identifiant client ou le secret est incorrect.</translation>
    </message>
    <message>
        <source>This grant type is not supported; send client_credentials.</source>
        <translation>Ce type d’autorisation n’est pas pris en charge&#xa0;; envoyez client_credentials.</translation>
    </message>
    <message>
        <source>Sign in, or send a token: there is no credential in the request, or it is wrong, expired or revoked.</source>
        <translation>Connectez-vous ou envoyez un jeton&#xa0;: la requête n’en contient pas, ou il est incorrect, expiré ou révoqué.</translation>
    </message>
    <message>
        <source>This credential lacks the ability %1.</source>
        <translation>Il manque le droit %1 à cet accès.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Votre rôle ne le permet pas.</translation>
    </message>
    <message>
        <source>The answer cannot be understood. Check that the address is that of an Ulpan server.</source>
        <translation>La réponse est incompréhensible. Vérifiez que l’adresse est celle d’un serveur Ulpan.</translation>
    </message>
    <message>
        <source>The certificate of this server is not trusted; its fingerprint is %1.</source>
        <translation>Le certificat de ce serveur n’est pas reconnu&#xa0;; son empreinte est %1.</translation>
    </message>
    <message>
        <source>The connection to the server was lost before the answer was complete; try again.</source>
        <translation>La connexion au serveur a été perdue avant la fin de la réponse&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The server did not answer in time; try again in a moment.</source>
        <translation>Le serveur n’a pas répondu à temps&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached. Check the address and the network.</source>
        <translation>Le serveur %1 est injoignable. Vérifiez l’adresse et le réseau.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Line %1, column %2: there are bytes here that are no %3. Choose the encoding in which the file was written, or save it again as CSV UTF-8.</source>
        <translation>Ligne %1, colonne %2&#xa0;: ces octets ne sont pas de l’%3. Choisissez l’encodage du fichier, ou enregistrez-le à nouveau en CSV UTF-8.</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>Le fichier a un en-tête mais aucune ligne.</translation>
    </message>
    <message>
        <source>This is a compressed file, not a CSV file. Unpack it first.</source>
        <translation>C’est un fichier compressé, pas un fichier CSV. Décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>This is a document, not a CSV file. Copy the table into a spreadsheet program and save it there as CSV UTF-8.</source>
        <translation>C’est un document, pas un fichier CSV. Copiez le tableau dans un tableur et enregistrez-le en CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is an image, not a CSV file.</source>
        <translation>C’est une image, pas un fichier CSV.</translation>
    </message>
    <message>
        <source>This is a web page or XML, not a CSV file. Open it in a spreadsheet program and save it there as CSV UTF-8.</source>
        <translation>C’est une page web ou du XML, pas un fichier CSV. Ouvrez-le dans un tableur et enregistrez-le en CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or a zip file, not a CSV file. Open it in its program and save it there as CSV UTF-8.</source>
        <translation>C’est une feuille de calcul ou un fichier zip, pas un fichier CSV. Ouvrez-le dans son logiciel et enregistrez-le en CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a CSV file: there is no readable text in it.</source>
        <translation>Ce n’est pas un fichier CSV&#xa0;: il ne contient pas de texte lisible.</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is a NUL character, so the file is damaged or no text. Save it again as CSV UTF-8.</source>
        <translation>Ligne %1, colonne %2&#xa0;: il y a un caractère NUL, le fichier est donc abîmé ou n’est pas du texte. Enregistrez-le à nouveau en CSV UTF-8.</translation>
    </message>
    <message>
        <source>Line %1, column %2: a quotation mark opens here and is never closed.</source>
        <translation>Ligne %1, colonne %2&#xa0;: un guillemet s’ouvre ici et ne se ferme jamais.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this row is longer than %3 bytes. Look for a missing line break or quotation mark.</source>
        <translation>Ligne %1, colonne %2&#xa0;: cette ligne dépasse %3 octets. Cherchez un saut de ligne ou un guillemet manquant.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this row has more cells than the header, which has %3.</source>
        <translation>Ligne %1, colonne %2&#xa0;: cette ligne a plus de cellules que l’en-tête, qui en a %3.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the header has more than %3 columns.</source>
        <translation>Ligne %1, colonne %2&#xa0;: l’en-tête a plus de %3 colonnes.</translation>
    </message>
    <message>
        <source>The file cannot be read any further.</source>
        <translation>La suite du fichier ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The file cannot be written; the disk may be full.</source>
        <translation>Le fichier ne peut pas être écrit&#xa0;; le disque est peut-être plein.</translation>
    </message>
    <message>
        <source>One of these entities is part of a merge that still runs. Wait until it has ended.</source>
        <translation>L’une de ces entités fait partie d’une fusion encore en cours. Attendez qu’elle soit terminée.</translation>
    </message>
    <message>
        <source>There is already an entity with this name.</source>
        <translation>Il existe déjà une entité de ce nom.</translation>
    </message>
    <message>
        <source>There is no such entity.</source>
        <translation>Cette entité n’existe pas.</translation>
    </message>
    <message>
        <source>Say which entity the learner belongs to.</source>
        <translation>Indiquez l’entité de l’apprenant.</translation>
    </message>
    <message>
        <source>This is none of the possible values: %1.</source>
        <translation>Ce n’est pas une des valeurs possibles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only letters and digits are possible here.</source>
        <translation>Seuls des lettres et des chiffres sont possibles ici.</translation>
    </message>
    <message>
        <source>Write the colour as # and six hexadecimal digits.</source>
        <translation>Écrivez la couleur avec # et six chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Write 1 or 0 here.</source>
        <translation>Écrivez 1 ou 0 ici.</translation>
    </message>
    <message>
        <source>This cannot be changed any more.</source>
        <translation>Cela ne peut plus être modifié.</translation>
    </message>
    <message>
        <source>Only a whole number is possible here.</source>
        <translation>Seul un nombre entier est possible ici.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>Write the number of an existing record here.</source>
        <translation>Écrivez ici le numéro d’une fiche existante.</translation>
    </message>
    <message>
        <source>Only small letters, digits and hyphens are possible here.</source>
        <translation>Seuls des minuscules, des chiffres et des traits d’union sont possibles ici.</translation>
    </message>
    <message>
        <source>Only one text is possible here.</source>
        <translation>Un seul texte est possible ici.</translation>
    </message>
    <message>
        <source>Write the moment as 2026-01-31T13:45:00Z.</source>
        <translation>Écrivez le moment ainsi&#xa0;: 2026-01-31T13:45:00Z.</translation>
    </message>
    <message>
        <source>This is too long: at most %1 characters.</source>
        <translation>C’est trop long&#xa0;: %1 caractères au plus.</translation>
    </message>
    <message>
        <source>These are too many values: at most %1.</source>
        <translation>Il y a trop de valeurs&#xa0;: %1 au plus.</translation>
    </message>
    <message>
        <source>Write an address that begins with https:// or http://.</source>
        <translation>Écrivez une adresse qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written; the disk may be full.</source>
        <translation>Le fichier %1 ne peut pas être écrit&#xa0;; le disque est peut-être plein.</translation>
    </message>
    <message>
        <source>Say which learner is meant: an identifier is needed.</source>
        <translation>Indiquez l’apprenant&#xa0;: un identifiant est nécessaire.</translation>
    </message>
    <message>
        <source>The identifier type is email, learnerId or externalId.</source>
        <translation>Le type d’identifiant est email, learnerId ou externalId.</translation>
    </message>
    <message>
        <source>Empty rows were left out: %1</source>
        <translation>Lignes vides laissées de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line %1: the header has no column for %2. Name the column so, or choose it in the mapping.</source>
        <translation>Ligne %1&#xa0;: l’en-tête n’a pas de colonne pour %2. Nommez la colonne ainsi, ou choisissez-la dans la correspondance.</translation>
    </message>
    <message>
        <source>Line %1, column %2: another column is imported into %3 already. Leave one of them out.</source>
        <translation>Ligne %1, colonne %2&#xa0;: une autre colonne est déjà importée dans %3. Laissez-en une de côté.</translation>
    </message>
    <message>
        <source>The file has no column %1.</source>
        <translation>Le fichier n’a pas de colonne %1.</translation>
    </message>
    <message>
        <source>These columns are not known and were left out: %1</source>
        <translation>Ces colonnes sont inconnues et ont été laissées de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Columns without a name at the end of the header were left out: %1</source>
        <translation>Des colonnes sans nom à la fin de l’en-tête ont été laissées de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line %1 of the file has the same value.</source>
        <translation>La ligne %1 du fichier a la même valeur.</translation>
    </message>
    <message>
        <source>Nothing can be imported into %1.</source>
        <translation>Rien ne peut être importé dans %1.</translation>
    </message>
    <message>
        <source>The file of this import is not kept any more; upload it again.</source>
        <translation>Le fichier de cet import n’est plus conservé&#xa0;; envoyez-le à nouveau.</translation>
    </message>
    <message>
        <source>This import has to be confirmed first: %1</source>
        <translation>Cet import doit d’abord être confirmé&#xa0;: %1</translation>
    </message>
    <message>
        <source>A spreadsheet program has cut this number short; write it out in full.</source>
        <translation>Un tableur a abrégé ce nombre&#xa0;; écrivez-le en entier.</translation>
    </message>
    <message>
        <source>Write one field for each of the %1 columns.</source>
        <translation>Écrivez un champ pour chacune des %1 colonnes.</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>Cet import n’existe pas.</translation>
    </message>
    <message>
        <source>This is an error message of a spreadsheet program, not a value.</source>
        <translation>C’est un message d’erreur de tableur, pas une valeur.</translation>
    </message>
    <message>
        <source>This is not possible with an import in the state %1.</source>
        <translation>Ce n’est pas possible avec un import dans l’état %1.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the file names more than %3 entities that do not exist, so the column may hold something else.</source>
        <translation>Ligne %1, colonne %2&#xa0;: le fichier nomme plus de %3 entités qui n’existent pas&#xa0;; la colonne contient peut-être autre chose.</translation>
    </message>
    <message>
        <source>Another program uses this data folder: %1</source>
        <translation>Un autre programme utilise ce dossier de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>A stored secret cannot be read with this installation&apos;s key.</source>
        <translation>Un secret enregistré est illisible avec la clé de cette installation.</translation>
    </message>
    <message>
        <source>The key file cannot be read or made: %1</source>
        <translation>Le fichier de clé ne peut être ni lu ni créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made or written. Check its place and its rights, or run this as the user who owns it.</source>
        <translation>Le dossier de données %1 ne peut pas être créé, ou il est impossible d’y écrire. Vérifiez son emplacement et ses droits, ou lancez la commande en tant que l’utilisateur auquel il appartient.</translation>
    </message>
    <message>
        <source>Say which institution is meant, with X-Institution or ?institution=.</source>
        <translation>Indiquez l’établissement, avec X-Institution ou&#xa0;?institution=.</translation>
    </message>
    <message>
        <source>There is no such institution.</source>
        <translation>Cet établissement n’existe pas.</translation>
    </message>
    <message>
        <source>Another institution has this short name.</source>
        <translation>Un autre établissement a ce nom court.</translation>
    </message>
    <message>
        <source>Another process goes on with this job.</source>
        <translation>Un autre processus poursuit ce travail.</translation>
    </message>
    <message>
        <source>Another learner has this external ID.</source>
        <translation>Un autre apprenant a cet identifiant externe.</translation>
    </message>
    <message>
        <source>A login never changes; the one that was sent was ignored.</source>
        <translation>Un identifiant ne change jamais&#xa0;; celui qui a été envoyé a été ignoré.</translation>
    </message>
    <message>
        <source>This login is already in use.</source>
        <translation>Cet identifiant est déjà utilisé.</translation>
    </message>
    <message>
        <source>There is no such learner.</source>
        <translation>Cet apprenant n’existe pas.</translation>
    </message>
    <message>
        <source>This list has no filter with this name.</source>
        <translation>Cette liste n’a pas de filtre de ce nom.</translation>
    </message>
    <message>
        <source>Write a page number from 1 on.</source>
        <translation>Écrivez un numéro de page à partir de 1.</translation>
    </message>
    <message>
        <source>Between 1 and 100 rows a page are possible.</source>
        <translation>De 1 à 100 lignes par page sont possibles.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>Quelqu’un d’autre l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>The body cannot be read as a form.</source>
        <translation>Le corps ne peut pas être lu comme un formulaire.</translation>
    </message>
    <message>
        <source>The body cannot be read as JSON: position %1.</source>
        <translation>Le corps ne peut pas être lu comme du JSON&#xa0;: position %1.</translation>
    </message>
    <message>
        <source>Send JSON, a form or multipart form data.</source>
        <translation>Envoyez du JSON, un formulaire ou un formulaire en plusieurs parties.</translation>
    </message>
    <message>
        <source>This transfer coding is not supported; send the body&apos;s length, or chunks.</source>
        <translation>Ce codage de transfert n’est pas pris en charge&#xa0;; envoyez la longueur du corps, ou des segments.</translation>
    </message>
    <message>
        <source>The head of the request cannot be read.</source>
        <translation>L’en-tête de la requête est illisible.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>L’en-tête de la requête est trop grand.</translation>
    </message>
    <message>
        <source>This server does not answer under this name.</source>
        <translation>Ce serveur ne répond pas sous ce nom.</translation>
    </message>
    <message>
        <source>Some of the values are not possible.</source>
        <translation>Certaines valeurs ne sont pas possibles.</translation>
    </message>
    <message>
        <source>This address does not know this method.</source>
        <translation>Cette adresse ne connaît pas cette méthode.</translation>
    </message>
    <message>
        <source>The body is too large: at most %1 bytes.</source>
        <translation>Le corps est trop grand&#xa0;: %1 octets au plus.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>L’adresse est trop longue.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Il n’y a rien à cette adresse.</translation>
    </message>
    <message>
        <source>The server cannot listen at %1.</source>
        <translation>Le serveur ne peut pas écouter sur %1.</translation>
    </message>
    <message>
        <source>Something went wrong on our side; nothing was changed.</source>
        <translation>Un problème est survenu de notre côté&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>Le disque est plein&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file was not kept, because the folder for uploads cannot be written. Whoever runs this server finds out why with ulpan-server doctor.</source>
        <translation>Le fichier n’a pas été conservé, car il est impossible d’écrire dans le dossier des fichiers envoyés. La personne qui gère ce serveur en trouve la raison avec ulpan-server doctor.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>La base de données a été créée par une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The database cannot be reached; try again in a moment.</source>
        <translation>La base de données est injoignable&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>La base de données est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no ability with this name: %1</source>
        <translation>Il n’existe pas de droit de ce nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing with this name; choose one from the list.</source>
        <translation>Rien ne porte ce nom&#xa0;; choisissez dans la liste.</translation>
    </message>
    <message>
        <source>This member has an active account already.</source>
        <translation>Ce membre a déjà un compte actif.</translation>
    </message>
    <message>
        <source>Somebody who is suspended or anonymised cannot be invited.</source>
        <translation>Un membre suspendu ou anonymisé ne peut pas être invité.</translation>
    </message>
    <message>
        <source>This link has been used already or is too old; ask for a new one.</source>
        <translation>Ce lien a déjà servi ou a expiré&#xa0;; demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This link is not known. Check that it was copied in full.</source>
        <translation>Ce lien est inconnu. Vérifiez qu’il a été copié en entier.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>La requête n’est pas arrivée à temps.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be used: %1</source>
        <translation>Le certificat ou sa clé est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server has too many connections; try again later.</source>
        <translation>Le serveur a trop de connexions&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Your address has too many connections; close some or try again later.</source>
        <translation>Votre adresse a trop de connexions&#xa0;; fermez-en ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The learner is in the session %1 already.</source>
        <translation>L’apprenant est déjà dans la session %1.</translation>
    </message>
    <message>
        <source>The learner is not in this session.</source>
        <translation>L’apprenant n’est pas dans cette session.</translation>
    </message>
    <message>
        <source>The learner was taken out of the session %1 before and was not put back; send its filter or location again to do that.</source>
        <translation>L’apprenant a été retiré de la session %1 et n’y a pas été remis&#xa0;; envoyez de nouveau son filtre ou son lieu pour cela.</translation>
    </message>
    <message>
        <source>A suspended learner cannot be put into a session.</source>
        <translation>Un apprenant suspendu ne peut pas être mis dans une session.</translation>
    </message>
    <message>
        <source>The learner is on the waiting list of the session %1 already.</source>
        <translation>L’apprenant est déjà sur la liste d’attente de la session %1.</translation>
    </message>
    <message>
        <source>The session %1 is full; the learner is on its waiting list, in place %2.</source>
        <translation>La session %1 est complète&#xa0;; l’apprenant est sur sa liste d’attente, à la place %2.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key in the backup.</source>
        <translation>Cette phrase secrète n’ouvre pas la clé de la sauvegarde.</translation>
    </message>
    <message>
        <source>Write the day as 2026-01-31.</source>
        <translation>Écrivez le jour ainsi&#xa0;: 2026-01-31.</translation>
    </message>
    <message>
        <source>There is an installation in %1 already, with an operator; nothing was changed.</source>
        <translation>Il y a déjà une installation dans %1, avec un opérateur&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another machine has begun to change the key of this installation, and was interrupted. Run ulpan-server key rotate there again, then copy its key file to %1.</source>
        <translation>Une autre machine a commencé à changer la clé de cette installation et a été interrompue. Relancez-y ulpan-server key rotate, puis copiez son fichier de clé dans %1.</translation>
    </message>
    <message>
        <source>The key in %1 is not the one this database was made with. Put the right key file there; without it no stored secret can be read.</source>
        <translation>La clé dans %1 n’est pas celle avec laquelle cette base de données a été créée. Mettez-y le bon fichier de clé&#xa0;; sans lui, aucun secret enregistré ne peut être lu.</translation>
    </message>
    <message>
        <source>There is no installation in %1; run ulpan-server init first, and name the database if it is not in this folder.</source>
        <translation>Il n’y a pas d’installation dans %1&#xa0;; lancez d’abord ulpan-server init, et indiquez la base de données si elle n’est pas dans ce dossier.</translation>
    </message>
    <message>
        <source>This cursor does not belong to this list; begin again with an empty one.</source>
        <translation>Ce curseur n’appartient pas à cette liste&#xa0;; recommencez avec un curseur vide.</translation>
    </message>
    <message>
        <source>No more than 100 values are possible in one filter.</source>
        <translation>Un filtre ne peut pas avoir plus de 100 valeurs.</translation>
    </message>
    <message>
        <source>A session has one place or more; leave this empty for no limit.</source>
        <translation>Une session a au moins une place&#xa0;; laissez vide s’il n’y a pas de limite.</translation>
    </message>
    <message>
        <source>This session takes nobody in: open it first.</source>
        <translation>Cette session n’accepte personne&#xa0;: ouvrez-la d’abord.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>The session %1 has no free place.</source>
        <translation>La session %1 n’a plus de place libre.</translation>
    </message>
    <message>
        <source>There are people in this session or on its waiting list; take them out first, or cancel the session.</source>
        <translation>Il y a des personnes dans cette session ou sur sa liste d’attente&#xa0;; retirez-les d’abord, ou annulez la session.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>Cette session n’existe pas.</translation>
    </message>
    <message>
        <source>There is already a session with this tag and this location.</source>
        <translation>Il existe déjà une session avec ce filtre et ce lieu.</translation>
    </message>
    <message>
        <source>A trainer is a member of the institution who is no learner; one of these is not.</source>
        <translation>Un formateur est un membre de l’établissement qui n’est pas apprenant&#xa0;; l’un de ceux-ci ne l’est pas.</translation>
    </message>
    <message>
        <source>Too many people are signing in at this moment; try again in a moment.</source>
        <translation>Trop de connexions en ce moment&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This sign-in has lapsed; begin again with login and password.</source>
        <translation>Cette connexion a expiré&#xa0;; recommencez avec l’identifiant et le mot de passe.</translation>
    </message>
    <message>
        <source>The code is wrong or has been used already.</source>
        <translation>Le code est incorrect ou a déjà servi.</translation>
    </message>
    <message>
        <source>Choose a password of your own first: until then only that is possible.</source>
        <translation>Choisissez d’abord votre propre mot de passe&#xa0;: rien d’autre n’est possible avant.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: %2</source>
        <translation>La sauvegarde %1 est endommagée&#xa0;: %2</translation>
    </message>
    <message>
        <source>This backup is of an installation on %1; restore it into one like it.</source>
        <translation>Cette sauvegarde est celle d’une installation sur %1&#xa0;; restaurez-la dans une installation du même type.</translation>
    </message>
    <message>
        <source>There is no key in this backup that a passphrase could open. Put the key file that belongs to it into the data folder, or have its secrets entered anew; then leave out --passphrase-stdin.</source>
        <translation>Cette sauvegarde ne contient aucune clé qu’une phrase secrète pourrait ouvrir. Mettez dans le dossier de données le fichier de clé qui lui correspond, ou faites saisir de nouveau ses secrets&#xa0;; omettez alors --passphrase-stdin.</translation>
    </message>
    <message>
        <source>The key is in this backup under a passphrase: give it with --passphrase-stdin, or leave the key with --without-key.</source>
        <translation>La clé est dans cette sauvegarde, protégée par une phrase secrète&#xa0;: donnez-la avec --passphrase-stdin, ou laissez la clé de côté avec --without-key.</translation>
    </message>
    <message>
        <source>Set up a second factor first: until then only that is possible.</source>
        <translation>Configurez d’abord la double authentification&#xa0;: rien d’autre n’est possible avant.</translation>
    </message>
    <message>
        <source>Enter the code of your second factor to complete the sign-in.</source>
        <translation>Saisissez le code de la double authentification pour terminer la connexion.</translation>
    </message>
    <message>
        <source>This is possible only for somebody who has signed in, not with a token.</source>
        <translation>Ceci n’est possible qu’après connexion, pas avec un jeton.</translation>
    </message>
    <message>
        <source>Too many failed attempts; try again in %1 seconds.</source>
        <translation>Trop d’échecs&#xa0;; réessayez dans %1 secondes.</translation>
    </message>
    <message>
        <source>There are no such client credentials.</source>
        <translation>Ces identifiants client n’existent pas.</translation>
    </message>
    <message>
        <source>Say what to renew: client_secret or lti_shared_secret.</source>
        <translation>Dites quoi renouveler&#xa0;: client_secret ou lti_shared_secret.</translation>
    </message>
    <message>
        <source>Only a list of texts is possible here.</source>
        <translation>Seule une liste de textes est possible ici.</translation>
    </message>
    <message>
        <source>Write only https:// or http://, the host in small letters, and a port where there is one.</source>
        <translation>Écrivez seulement https:// ou http://, l’hôte en minuscules, et un port s’il y en a un.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2 here.</source>
        <translation>Écrivez ici un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>The Idempotency-Key is no text of at most %1 characters.</source>
        <translation>L’Idempotency-Key n’est pas un texte de %1 caractères au plus.</translation>
    </message>
    <message>
        <source>Another request was sent with this Idempotency-Key; take a new one.</source>
        <translation>Une autre requête a été envoyée avec cette Idempotency-Key&#xa0;; prenez-en une nouvelle.</translation>
    </message>
    <message>
        <source>The request with this Idempotency-Key is still being carried out; try again in a moment.</source>
        <translation>La requête avec cette Idempotency-Key est encore en cours&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There is an installation in %1 already; with --force it is put aside.</source>
        <translation>Il y a déjà une installation dans %1&#xa0;; avec --force, elle est mise de côté.</translation>
    </message>
    <message>
        <source>The live and the test environment would share the database %1, and each needs its own. Nothing was changed.</source>
        <translation>Les environnements de production et de test partageraient la base de données %1, alors que chacun doit avoir la sienne. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database %1 is the other environment&apos;s: live and test were exchanged or copied, on the command line or as files. Give each environment its own database again; nothing was changed.</source>
        <translation>La base de données %1 est celle de l’autre environnement&#xa0;: production et test ont été échangés ou copiés, sur la ligne de commande ou comme fichiers. Rendez à chaque environnement sa base de données&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A restore into %1 was broken off; run ulpan-server restore again.</source>
        <translation>Une restauration dans %1 a été interrompue&#xa0;; relancez ulpan-server restore.</translation>
    </message>
    <message>
        <source>This list cannot be sorted by %1.</source>
        <translation>Cette liste ne peut pas être triée par %1.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>Le mot de passe actuel est incorrect.</translation>
    </message>
    <message>
        <source>The JSON of the body is nested too deeply: at most %1 levels.</source>
        <translation>Le JSON du corps est trop imbriqué&#xa0;: %1 niveaux au plus.</translation>
    </message>
    <message>
        <source>The body must be a JSON object: { and }, with names and values between them.</source>
        <translation>Le corps doit être un objet JSON&#xa0;: { et }, avec des noms et des valeurs entre les deux.</translation>
    </message>
    <message>
        <source>This port is encrypted: use an address that begins with https.</source>
        <translation>Ce port est chiffré&#xa0;: utilisez une adresse qui commence par https.</translation>
    </message>
    <message>
        <source>What follows the question mark in the address cannot be read: after % stand two hexadecimal digits, and the text is UTF-8.</source>
        <translation>Ce qui suit le point d’interrogation dans l’adresse est illisible&#xa0;: après % viennent deux chiffres hexadécimaux, et le texte est en UTF-8.</translation>
    </message>
    <message>
        <source>There are too many fields: at most %1.</source>
        <translation>Il y a trop de champs&#xa0;: %1 au plus.</translation>
    </message>
    <message>
        <source>There is a second factor already; switch it off first.</source>
        <translation>La double authentification est déjà active&#xa0;; désactivez-la d’abord.</translation>
    </message>
    <message>
        <source>There is no second factor to confirm or switch off.</source>
        <translation>Il n’y a pas de double authentification à confirmer ou à désactiver.</translation>
    </message>
    <message>
        <source>A second factor is required here and cannot be switched off.</source>
        <translation>La double authentification est obligatoire ici et ne peut pas être désactivée.</translation>
    </message>
    <message>
        <source>This database lacks the extension %1, and the server may not add it; have its administrator run: create extension %1</source>
        <translation>Il manque à cette base l’extension %1, et le serveur n’a pas le droit de l’ajouter&#xa0;; son administrateur doit exécuter&#xa0;: create extension %1</translation>
    </message>
    <message>
        <source>The database %1 holds an installation that the user %2 may not put aside: it has to own its tables and be allowed to create schemas. Nothing was changed.</source>
        <translation>La base de données %1 contient une installation que l’utilisateur %2 ne peut pas mettre de côté&#xa0;: il doit être propriétaire de ses tables et avoir le droit de créer des schémas. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database has not been brought up to date; run ulpan-server migrate.</source>
        <translation>La base de données n’a pas été mise à jour&#xa0;; lancez ulpan-server migrate.</translation>
    </message>
    <message>
        <source>The program %1 failed: %2</source>
        <translation>Le programme %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>The program %1 is needed; install PostgreSQL&apos;s client programs (postgresql-client).</source>
        <translation>Le programme %1 est nécessaire&#xa0;; installez les programmes clients de PostgreSQL (postgresql-client).</translation>
    </message>
    <message>
        <source>You cannot give these abilities, because you do not have them: %1</source>
        <translation>Vous ne pouvez pas accorder ces droits, que vous n’avez pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>This moment is in the past.</source>
        <translation>Ce moment est déjà passé.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>Ce jeton n’existe pas.</translation>
    </message>
    <message>
        <source>This token was used for nothing in the last 30 days; revoke it instead.</source>
        <translation>Ce jeton n’a servi à rien ces 30 derniers jours&#xa0;; révoquez-le plutôt.</translation>
    </message>
    <message>
        <source>The file %1 is no backup, or it is cut short.</source>
        <translation>Le fichier %1 n’est pas une sauvegarde, ou il est tronqué.</translation>
    </message>
    <message>
        <source>Say what to add, what to remove, or by what to replace all.</source>
        <translation>Dites ce qu’il faut ajouter, retirer, ou par quoi tout remplacer.</translation>
    </message>
    <message>
        <source>Say who is meant: either by their ids or by a filter.</source>
        <translation>Dites qui est concerné&#xa0;: par identifiants ou par un filtre.</translation>
    </message>
    <message>
        <source>Members still belong to this entity: %1. Move them first, or merge it into another.</source>
        <translation>Des membres appartiennent encore à cette entité&#xa0;: %1. Déplacez-les d’abord, ou fusionnez-la avec une autre.</translation>
    </message>
    <message>
        <source>An entity cannot be merged into itself.</source>
        <translation>Une entité ne peut pas être fusionnée avec elle-même.</translation>
    </message>
    <message>
        <source>To delete everything at once, write the institution&apos;s name here as it is.</source>
        <translation>Pour tout supprimer immédiatement, écrivez ici le nom exact de l’établissement.</translation>
    </message>
    <message>
        <source>This institution is being deleted; that cannot be stopped any more.</source>
        <translation>Cet établissement est en cours de suppression&#xa0;; on ne peut plus l’arrêter.</translation>
    </message>
    <message>
        <source>Something that belongs to this was just made or deleted by somebody else; look again.</source>
        <translation>Quelqu’un d’autre vient de créer ou de supprimer un élément lié&#xa0;; regardez à nouveau.</translation>
    </message>
    <message>
        <source>There were too many requests; try again in %1 s.</source>
        <translation>Il y a eu trop de requêtes&#xa0;; réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>This is the institution&apos;s last owner. Make somebody else an owner first.</source>
        <translation>C’est le dernier propriétaire de l’établissement. Nommez d’abord un autre propriétaire.</translation>
    </message>
    <message>
        <source>Only learners have this.</source>
        <translation>Seuls les apprenants ont ce champ.</translation>
    </message>
    <message>
        <source>This status cannot be chosen: the program sets it.</source>
        <translation>Ce statut ne se choisit pas&#xa0;: c’est le programme qui l’attribue.</translation>
    </message>
    <message>
        <source>This member was changed again since, and was left as they are.</source>
        <translation>Ce membre a été modifié depuis et reste tel quel.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>Cette modification a déjà été annulée.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: it was done more than 30 days ago.</source>
        <translation>On ne peut plus l’annuler&#xa0;: cela date de plus de 30 jours.</translation>
    </message>
    <message>
        <source>Nobody could be given back what they had, so this is not undone; it can be asked for again.</source>
        <translation>Personne n’a pu retrouver ses valeurs d’avant, ce n’est donc pas annulé&#xa0;; l’annulation peut être redemandée.</translation>
    </message>
    <message>
        <source>Members moved: %1 of %2. The entity is still there, and the merge can be asked for again.</source>
        <translation>Membres déplacés&#xa0;: %1 sur %2. L’entité est toujours là&#xa0;; la fusion peut être redemandée.</translation>
    </message>
    <message>
        <source>Members changed: %1 of %2. That can be undone for 30 days.</source>
        <translation>Membres modifiés&#xa0;: %1 sur %2. Cela peut être annulé pendant 30 jours.</translation>
    </message>
    <message>
        <source>Members who have back what they had: %1 of %2. The undo can be asked for again and goes on from there.</source>
        <translation>Membres qui ont retrouvé leurs valeurs d’avant&#xa0;: %1 sur %2. L’annulation peut être redemandée et reprendra où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>There is no such change to take back.</source>
        <translation>Il n’y a pas de telle modification à annuler.</translation>
    </message>
    <message>
        <source>This change is still being made; take it back when it is done.</source>
        <translation>Cette modification est encore en cours&#xa0;; annulez-la une fois terminée.</translation>
    </message>
    <message>
        <source>Say what is to be changed: tags, locations, countries, entity, role, status or session.</source>
        <translation>Dites ce qu’il faut modifier&#xa0;: filtres, lieux, pays, entité, rôle, statut ou session.</translation>
    </message>
    <message>
        <source>Name a session to put learners into (add), one to take them out of (remove), or two different ones.</source>
        <translation>Indiquez une session où inscrire les apprenants (add), une session dont les retirer (remove), ou deux sessions différentes.</translation>
    </message>
    <message>
        <source>Whoever made these client credentials may not act any more; have an administrator renew the client secret.</source>
        <translation>La personne qui a créé ces identifiants client ne peut plus agir&#xa0;; demandez à un administrateur de renouveler le secret client.</translation>
    </message>
    <message>
        <source>This institution is suspended; only the operator of this installation can let it in again.</source>
        <translation>Cet établissement est suspendu&#xa0;; seul l’opérateur de cette installation peut le rétablir.</translation>
    </message>
    <message>
        <source>A password needs 8 or more characters, not counting blanks at its ends.</source>
        <translation>Un mot de passe doit compter au moins 8 caractères, sans les espaces au début et à la fin.</translation>
    </message>
    <message>
        <source>Switch your own second factor off with your password and a code; somebody else can take it away if you have lost it.</source>
        <translation>Désactivez votre propre double authentification avec votre mot de passe et un code&#xa0;; si vous l’avez perdue, quelqu’un d’autre peut la retirer.</translation>
    </message>
    <message>
        <source>This can do more than you can, so that you may not end or narrow it: %1</source>
        <translation>Ceci a des droits que vous n’avez pas&#xa0;; vous ne pouvez donc ni y mettre fin ni le restreindre&#xa0;: %1</translation>
    </message>
    <message>
        <source>This file seems to be written in UTF-16 without a mark that says so. Choose UTF-16 as its encoding, or save it as CSV UTF-8.</source>
        <translation>Ce fichier semble écrit en UTF-16 sans la marque qui l’indique. Choisissez UTF-16 comme encodage, ou enregistrez-le au format CSV UTF-8.</translation>
    </message>
    <message>
        <source>There is a file %1 already; with --force it is written over.</source>
        <translation>Il existe déjà un fichier %1&#xa0;; avec --force il est remplacé.</translation>
    </message>
    <message>
        <source>The path %1 is a link to %2, and a restore neither follows links nor replaces them. Put what it leads to in its place, or remove the link; nothing was changed.</source>
        <translation>%1 est un lien vers %2, et une restauration ne suit pas les liens et ne les remplace pas. Mettez à sa place ce vers quoi il mène, ou supprimez-le&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database %1 has another name elsewhere (a hard link), and a restore would replace it under one name only. Remove the other name, or copy the file to one of its own; nothing was changed.</source>
        <translation>La base de données %1 a un autre nom ailleurs (un lien physique), et une restauration ne la remplacerait que sous un seul nom. Supprimez l’autre nom, ou copiez le fichier dans un fichier à part&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The chunks of the body cannot be read.</source>
        <translation>Les blocs du corps sont illisibles.</translation>
    </message>
    <message>
        <source>The length of the body is told twice: send one Content-Length, or chunks without one.</source>
        <translation>La longueur du corps est indiquée deux fois&#xa0;: envoyez un seul Content-Length, ou des blocs sans lui.</translation>
    </message>
    <message>
        <source>The length of the body is no whole number.</source>
        <translation>La longueur du corps n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>These entities were made by the import and stay, because somebody is in them: %1</source>
        <translation>Ces entités ont été créées par l’import et restent, car quelqu’un en fait partie&#xa0;: %1</translation>
    </message>
    <message>
        <source>This learner is needed elsewhere by now, and was left as they are.</source>
        <translation>Cet apprenant est utilisé ailleurs entre-temps&#xa0;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Mails that the test environment had kept were deleted: %1</source>
        <translation>E-mails conservés par l’environnement de test, supprimés&#xa0;: %1</translation>
    </message>
    <message>
        <source>This learner was deleted since, so there is nothing left to take back.</source>
        <translation>Cet apprenant a été supprimé depuis&#xa0;; il ne reste rien à annuler.</translation>
    </message>
    <message>
        <source>This import has changed nothing, so there is nothing to take back.</source>
        <translation>Cet import n’a rien changé&#xa0;; il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This learner has signed in since, and was left as they are.</source>
        <translation>Cet apprenant s’est connecté depuis&#xa0;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Say in the mapping what these texts mean in %1: %2</source>
        <translation>Indiquez dans la correspondance ce que signifient ces textes dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no mapping of this name.</source>
        <translation>Aucune correspondance ne porte ce nom.</translation>
    </message>
    <message>
        <source>Only a group of fields is possible here, in the way that the documentation shows.</source>
        <translation>Seul un groupe de champs est possible ici, comme le montre la documentation.</translation>
    </message>
    <message>
        <source>Write the numbers of existing records here, each a value of its own in a list.</source>
        <translation>Indiquez ici les numéros d’enregistrements existants, un par valeur de la liste.</translation>
    </message>
    <message>
        <source>The file of this import has no row that begins on this line.</source>
        <translation>Le fichier de cet import n’a aucune ligne qui commence ici.</translation>
    </message>
    <message>
        <source>More than %1 rows were corrected one by one; correct the file and upload it again.</source>
        <translation>Plus de %1 lignes ont été corrigées une à une&#xa0;; corrigez le fichier et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>Only operators may change this: %1.</source>
        <translation>Seuls les opérateurs peuvent modifier ceci&#x202f;: %1.</translation>
    </message>
    <message>
        <source>There is no value %1 in %2.</source>
        <translation>La valeur %1 n’existe pas dans %2.</translation>
    </message>
    <message>
        <source>A spreadsheet program may have dropped zeros at the beginning of codes: %1 of them are shorter than the others, which have %2 digits.</source>
        <translation>Un tableur a peut-être supprimé des zéros au début de codes&#xa0;: %1 d’entre eux sont plus courts que les autres, qui ont %2 chiffres.</translation>
    </message>
    <message>
        <source>Somebody changed this learner after the plan was made. Look at the row in the file of rejected rows and import that.</source>
        <translation>Quelqu’un a modifié cet apprenant après l’aperçu. Vérifiez la ligne dans le fichier des lignes rejetées et importez celui-ci.</translation>
    </message>
    <message>
        <source>There is nothing to confirm by the name %1; the names are: %2</source>
        <translation>Il n’y a rien à confirmer sous le nom %1&#xa0;; les noms sont&#xa0;: %2</translation>
    </message>
    <message>
        <source>This value was changed again since, and was left as it is.</source>
        <translation>Cette valeur a été modifiée entre-temps et a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Whoever asked for this import may not do so any more; somebody who may has to go on with it.</source>
        <translation>La personne qui a demandé cet import n’y est plus autorisée&#xa0;; une personne autorisée doit la poursuivre.</translation>
    </message>
    <message>
        <source>The cells of a row that is corrected by itself have at most %1 KiB together; shorten this one, or correct the file and upload it again.</source>
        <translation>Les cellules d’une ligne corrigée à part font au plus %1 Kio ensemble&#xa0;; raccourcissez celle-ci, ou corrigez le fichier et téléversez-le à nouveau.</translation>
    </message>
    <message>
        <source>Line %1, column %2: text follows a closing quotation mark. Double the quotation marks that belong to the text, or take the text after the last one away.</source>
        <translation>Ligne %1, colonne %2&#xa0;: du texte suit un guillemet fermant. Doublez les guillemets qui font partie du texte, ou retirez le texte qui suit le dernier.</translation>
    </message>
    <message>
        <source>Another column holds the login, so this column is imported as the contact e-mail: %1</source>
        <translation>Une autre colonne contient l’identifiant&#xa0;; cette colonne est donc importée comme e-mail de contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>The row above the header was left out as a title: %1</source>
        <translation>La ligne au-dessus des en-têtes a été laissée de côté comme titre&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database has no room for the plan of this file: it takes about %1 MiB, and %2 MiB are free on its disk. Make room, or divide the file.</source>
        <translation>La base de données n’a pas la place pour l’aperçu de ce fichier&#xa0;: il faut environ %1 Mio, et son disque en a %2 de libres. Faites de la place, ou divisez le fichier.</translation>
    </message>
    <message>
        <source>Passwords that are not taken over, because these learners can sign in already: %1</source>
        <translation>Mots de passe non repris, car ces apprenants peuvent déjà se connecter&#xa0;: %1</translation>
    </message>
    <message>
        <source>JSON is written in UTF-8, but the content type says %1. Name utf-8, or no charset.</source>
        <translation>Le JSON s’écrit en UTF-8, mais le type de contenu indique %1. Indiquez utf-8, ou aucun jeu de caractères.</translation>
    </message>
    <message>
        <source>The header Content-Type cannot be read. It looks like this: application/json; charset=utf-8</source>
        <translation>L’en-tête Content-Type est illisible. Voici comment il se présente&#xa0;: application/json; charset=utf-8</translation>
    </message>
    <message>
        <source>The charset %1 is not known. Name another, or none: then it is found out.</source>
        <translation>Le jeu de caractères %1 n’est pas connu. Indiquez-en un autre, ou aucun&#xa0;: il sera alors détecté.</translation>
    </message>
    <message>
        <source>There is no time zone of this name; write it as in Europe/Paris.</source>
        <translation>Aucun fuseau horaire ne porte ce nom&#xa0;; écrivez-le comme Europe/Paris.</translation>
    </message>
    <message>
        <source>An e-mail address cannot hold the character %1 (%2).</source>
        <translation>Une adresse e-mail ne peut pas contenir le caractère %1 (%2).</translation>
    </message>
    <message>
        <source>The character %1 (%2) looks like another one, or is of another alphabet than the letters beside it; write the address in one alphabet.</source>
        <translation>Le caractère %1 (%2) ressemble à un autre, ou appartient à un autre alphabet que les lettres voisines&#xa0;; écrivez l’adresse dans un seul alphabet.</translation>
    </message>
    <message>
        <source>A mapping cannot be named with dots alone, because its name stands in addresses.</source>
        <translation>Une correspondance ne peut pas avoir un nom fait seulement de points, car ce nom figure dans des adresses.</translation>
    </message>
    <message>
        <source>Whoever asked for this may not do so any more, so the rest was left as it was; somebody who may can ask for it again.</source>
        <translation>La personne qui l’a demandé n’y est plus autorisée&#xa0;; le reste a donc été laissé tel quel, et une personne autorisée peut le redemander.</translation>
    </message>
    <message>
        <source>This learner has chosen a password since, and stays active.</source>
        <translation>Cet apprenant a choisi un mot de passe depuis et reste actif.</translation>
    </message>
    <message>
        <source>There is no such entry in the audit.</source>
        <translation>Il n’y a pas de telle entrée dans le journal.</translation>
    </message>
    <message>
        <source>Character %2 of this value is a line break, a tab or another control character (%1); remove it.</source>
        <translation>Le caractère n° %2 de cette valeur est un saut de ligne, une tabulation ou un autre caractère de contrôle (%1)&#xa0;; supprimez-le.</translation>
    </message>
    <message>
        <source>Character %2 of this value cannot be seen, or not everywhere (%1); remove it.</source>
        <translation>Le caractère n° %2 de cette valeur ne se voit pas, ou pas partout (%1)&#xa0;; supprimez-le.</translation>
    </message>
    <message>
        <source>An institution can keep %1 mappings, and so many are kept; delete one first, or keep this under the name of another.</source>
        <translation>Un établissement peut conserver %1 correspondances, et ce nombre est atteint&#xa0;; supprimez-en d’abord une, ou enregistrez celle-ci sous le nom d’une autre.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but its bytes are not. Name the charset that it has, or none: then it is found out.</source>
        <translation>Le type de contenu dit que le fichier est écrit en %1, mais ses octets disent le contraire. Indiquez le bon jeu de caractères, ou aucun&#xa0;: il sera alors détecté.</translation>
    </message>
    <message>
        <source>The content type names two charsets, %1 and %2. Name one, or none: then it is found out.</source>
        <translation>Le type de contenu nomme deux jeux de caractères, %1 et %2. Indiquez-en un, ou aucun&#xa0;: il sera alors détecté.</translation>
    </message>
    <message>
        <source>The database has no room for the plan of this file: it takes about %1 MiB, and of the %2 MiB that are free on its disk %3 MiB were promised to imports that are being planned. Try again when they are ready, or make room.</source>
        <translation>La base de données n’a pas la place pour l’aperçu de ce fichier&#xa0;: il prend environ %1 Mio, et sur les %2 Mio libres de son disque, %3 Mio sont promis à des imports en cours de planification. Réessayez quand ils seront prêts, ou faites de la place.</translation>
    </message>
    <message>
        <source>Only one file is possible here.</source>
        <translation>Un seul fichier est possible ici.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but it is written in UTF-8, as the letters on line %2 show first. Name the charset that it has, or none: then it is found out.</source>
        <translation>Selon le type de contenu, le fichier est écrit en %1, mais il est écrit en UTF-8, comme le montrent d’abord les lettres de la ligne %2. Indiquez son jeu de caractères, ou aucun&#xa0;: il sera alors détecté.</translation>
    </message>
    <message>
        <source>The header %1 cannot be read: it takes * alone, or the tags that ETag gave, with commas between them.</source>
        <translation>L’en-tête %1 est illisible&#xa0;: il contient * seul, ou les étiquettes données par ETag, séparées par des virgules.</translation>
    </message>
    <message>
        <source>A part of the form says twice what it can have only once: %1</source>
        <translation>Une partie du formulaire indique deux fois ce qu’elle ne peut avoir qu’une fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>The path of the address cannot be read: after % stand two hexadecimal digits, and the text is UTF-8.</source>
        <translation>Le chemin de l’adresse est illisible&#xa0;: % est suivi de deux chiffres hexadécimaux, et le texte est en UTF-8.</translation>
    </message>
    <message>
        <source>A merge of entities cannot be taken back; move the members by a bulk edit instead.</source>
        <translation>Une fusion d’entités ne peut pas être annulée&#xa0;; déplacez plutôt les membres par une modification groupée.</translation>
    </message>
    <message>
        <source>Mails that were written and never sent were withdrawn: %1</source>
        <translation>E-mails rédigés et jamais envoyés, retirés&#xa0;: %1</translation>
    </message>
    <message>
        <source>This cannot be tried out: it would be done. Leave dry_run out where you mean it.</source>
        <translation>Impossible de faire un essai ici&#xa0;: l’opération serait exécutée. Si c’est bien ce que vous voulez, retirez dry_run.</translation>
    </message>
    <message>
        <source>This is said twice with different values; say it once.</source>
        <translation>Cette valeur est donnée deux fois, et différemment&#xa0;; ne la donnez qu’une fois.</translation>
    </message>
    <message>
        <source>All %1 seats of this institution are taken. Suspend learners who need theirs no longer, or ask the operator of this installation for more.</source>
        <translation>Les %1 licences de cet établissement sont toutes prises. Suspendez des apprenants qui n’en ont plus besoin, ou demandez-en davantage à l’opérateur de cette installation.</translation>
    </message>
    <message>
        <source>What was answered to this Idempotency-Key told of somebody who was anonymised since. The request was carried out then and is not carried out again.</source>
        <translation>La réponse conservée pour cette Idempotency-Key concernait une personne anonymisée depuis. La requête a été exécutée alors et ne l’est pas de nouveau.</translation>
    </message>
    <message>
        <source>This person was anonymised after the file came, so the row was left out. Whoever is to be there again comes with a new file.</source>
        <translation>Cette personne a été anonymisée après l’envoi du fichier&#xa0;: la ligne a été laissée de côté. Si elle doit revenir, importez un nouveau fichier.</translation>
    </message>
    <message>
        <source>Nobody anonymises their own account; somebody else who may has to do it.</source>
        <translation>Personne n’anonymise son propre compte&#xa0;; une autre personne autorisée doit s’en charger.</translation>
    </message>
    <message>
        <source>There is one by this name already, and it was to be changed only if there was none.</source>
        <translation>Il en existe déjà un de ce nom, alors qu’il ne devait être créé que s’il n’y en avait pas.</translation>
    </message>
    <message>
        <source>There is none that could be changed; it was deleted, or never made.</source>
        <translation>Il n’y a rien à modifier&#xa0;: il a été supprimé, ou n’a jamais existé.</translation>
    </message>
    <message>
        <source>The content type says that the file is written in %1, but on line %2 is a character that ASCII does not have. Name the charset that it has, or none: then it is found out.</source>
        <translation>Le type de contenu dit que le fichier est écrit en %1, mais la ligne %2 contient un caractère qui n’existe pas en ASCII. Indiquez son vrai codage, ou aucun&#xa0;: il sera alors détecté.</translation>
    </message>
    <message>
        <source>This second factor was begun more than an hour ago and was never confirmed; begin again.</source>
        <translation>Cette double authentification a été commencée il y a plus d’une heure et n’a jamais été confirmée&#xa0;; recommencez.</translation>
    </message>
    <message>
        <source>Rows that name an entity, tags or what else only learners have for members with another role, which is left out: %1</source>
        <translation>Lignes qui indiquent une entité, des filtres ou d’autres données réservées aux apprenants pour des membres qui ont un autre rôle, données qui sont laissées de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>This member may do more than you may, so your file cannot change them.</source>
        <translation>Ce membre a plus de droits que vous&#xa0;: votre fichier ne peut pas le modifier.</translation>
    </message>
    <message>
        <source>This is your own account, and nobody changes their own role with a file.</source>
        <translation>C’est votre propre compte, et personne ne change son propre rôle au moyen d’un fichier.</translation>
    </message>
    <message>
        <source>This role may do more than you may, so you cannot give it.</source>
        <translation>Ce rôle donne plus de droits que vous n’en avez&#xa0;: vous ne pouvez pas l’attribuer.</translation>
    </message>
    <message>
        <source>The file %1 is the one that is read. Write to another one.</source>
        <translation>Le fichier %1 est celui qui est lu. Écrivez dans un autre.</translation>
    </message>
    <message>
        <source>What is at %1 is no ordinary file (a folder, a device, a pipe or a link to nothing), and is not written over. Write to another place.</source>
        <translation>%1 existe et n’est pas un fichier ordinaire (c’est un dossier, un périphérique, un tube ou un lien qui ne mène nulle part)&#xa0;; il n’est pas remplacé. Écrivez ailleurs.</translation>
    </message>
    <message>
        <source>The file %1 is one of the installation, or would be in its folder. Write to another place.</source>
        <translation>Le fichier %1 appartient à l’installation ou se trouverait dans son dossier. Écrivez ailleurs.</translation>
    </message>
    <message>
        <source>The database %1 is missing or empty, although there is a key beside it. Put the database back where it was or restore a backup; one that is elsewhere has to be named.</source>
        <translation>La base de données %1 manque ou est vide, alors qu’une clé se trouve à côté. Remettez la base à sa place ou restaurez une sauvegarde ; si elle est ailleurs, indiquez-la.</translation>
    </message>
    <message>
        <source>There is a database in %1, but no key. Put the installation&apos;s key file there; without it no stored secret can be read.</source>
        <translation>Il y a une base de données dans %1, mais pas de clé. Mettez-y le fichier de clé de l’installation ; sans lui, aucun secret enregistré ne peut être lu.</translation>
    </message>
    <message>
        <source>The body is sent as it is, without Content-Encoding.</source>
        <translation>Le corps s’envoie tel quel, sans Content-Encoding.</translation>
    </message>
    <message>
        <source>The database is damaged; nothing was changed. ulpan-server doctor says which one, and a backup can be restored.</source>
        <translation>La base de données est endommagée ; rien n’a été modifié. ulpan-server doctor dit laquelle, et une sauvegarde peut être restaurée.</translation>
    </message>
    <message>
        <source>What was sent contains the character NUL, and nothing here is called so.</source>
        <translation>Ce qui a été envoyé contient le caractère NUL, et rien ici ne porte un tel nom.</translation>
    </message>
    <message>
        <source>This was stopped, so the rest was left as it was.</source>
        <translation>Ceci a été arrêté, le reste est donc resté tel quel.</translation>
    </message>
    <message>
        <source>This has ended already.</source>
        <translation>Ceci est déjà terminé.</translation>
    </message>
    <message>
        <source>A merge of entities goes on to its end: half of it would be no merge.</source>
        <translation>Une fusion d’entités va jusqu’à son terme&#xa0;: à moitié faite, ce n’en serait pas une.</translation>
    </message>
</context>
<context>
    <name>RunningJob</name>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Undo of the import of %1</source>
        <translation>Annulation de l’import de %1</translation>
    </message>
    <message>
        <source>Change of many learners</source>
        <translation>Modification de nombreux apprenants</translation>
    </message>
    <message>
        <source>Undo of a change of many learners</source>
        <translation>Annulation d’une modification de nombreux apprenants</translation>
    </message>
    <message>
        <source>Merging of two entities</source>
        <translation>Fusion de deux entités</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
</context>
<context>
    <name>SecondFactorRemoval</name>
    <message>
        <source>%1 has no second factor.</source>
        <translation>%1 n’a pas de double authentification.</translation>
    </message>
    <message>
        <source>%1 now signs in with their password alone.</source>
        <translation>%1 se connecte désormais avec son seul mot de passe.</translation>
    </message>
    <message>
        <source>Take away the second factor of %1?</source>
        <translation>Retirer la double authentification de %1&#xa0;?</translation>
    </message>
    <message>
        <source>For somebody who lost the phone that shows their codes, and their recovery codes too. They are signed out everywhere, and sign in with their password alone until they set up a new second factor, which only they can do. Make sure that it is really they who ask for it.</source>
        <translation>Pour qui a perdu le téléphone qui affiche ses codes, et aussi ses codes de secours. Cette personne est déconnectée partout et se connecte avec son seul mot de passe jusqu’à ce qu’elle configure une nouvelle double authentification, ce qu’elle seule peut faire. Assurez-vous que la demande vient bien d’elle.</translation>
    </message>
    <message>
        <source>Take away the second factor</source>
        <translation>Retirer la double authentification</translation>
    </message>
    <message>
        <source>Take away the second factor…</source>
        <translation>Retirer la double authentification…</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>Formateurs</translation>
    </message>
    <message>
        <source>The waiting list moves up by itself</source>
        <translation>La liste d’attente avance d’elle-même</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Login or e-mail address</source>
        <translation>Identifiant ou adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Encore une étape</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows, or one of your recovery codes.</source>
        <translation>Saisissez le code affiché par votre application d’authentification, ou l’un de vos codes de secours.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>Choisissez votre propre mot de passe</translation>
    </message>
    <message>
        <source>The one you signed in with was only for the first time.</source>
        <translation>Celui avec lequel vous vous êtes connecté ne servait qu’à la première fois.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Le même, encore une fois</translation>
    </message>
    <message>
        <source>Save the password</source>
        <translation>Enregistrer le mot de passe</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurer la double authentification</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>Vos codes de secours</translation>
    </message>
    <message>
        <source>Each lets you in once when your authenticator app is not at hand. Keep them where only you find them: they are not shown again.</source>
        <translation>Chacun permet de vous connecter une fois quand votre application d’authentification n’est pas à portée de main. Conservez-les en lieu sûr&#xa0;: ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>Enter your login and your password.</source>
        <translation>Saisissez votre identifiant et votre mot de passe.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>Your institution asks for one. Scan this picture with an authenticator app, or enter the key there; then enter the code that the app shows.</source>
        <translation>Votre établissement l’exige. Scannez cette image avec une application d’authentification, ou saisissez-y la clé&#xa0;; saisissez ensuite le code que l’application affiche.</translation>
    </message>
</context>
<context>
    <name>SigningKey</name>
    <message>
        <source>Signing keys</source>
        <translation>Clés de signature</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>Non annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not undone: somebody changed %1 since.</source>
        <translation>Non annulé&#xa0;: quelqu’un a modifié %1 depuis.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Not connected yet.</source>
        <translation>Pas encore de connexion.</translation>
    </message>
    <message>
        <source>What this view lists appears here as soon as there is a connection.</source>
        <translation>Le contenu apparaîtra ici dès qu’une connexion sera établie.</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Apprenants</translation>
    </message>
    <message>
        <source>Bulk provisioning</source>
        <translation>Import en masse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Intégrations</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>Identifiants client</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Établissements</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>You do not work in an institution yet.</source>
        <translation>Aucun établissement n’est choisi pour l’instant.</translation>
    </message>
    <message>
        <source>Make one, or open one and choose “Work in this institution”.</source>
        <translation>Créez-en un, ou ouvrez-en un et choisissez «&#xa0;Travailler dans cet établissement&#xa0;».</translation>
    </message>
    <message>
        <source>Go to the institutions</source>
        <translation>Aller aux établissements</translation>
    </message>
</context>
<context>
    <name>ulpan::AbilityMatrix</name>
    <message>
        <source>%1: no</source>
        <translation>%1&#xa0;: non</translation>
    </message>
    <message>
        <source>%1: used in the last 30 days</source>
        <translation>%1&#xa0;: utilisé ces 30 derniers jours</translation>
    </message>
    <message>
        <source>%1: not used in the last 30 days</source>
        <translation>%1&#xa0;: non utilisé ces 30 derniers jours</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Inutilisé</translation>
    </message>
</context>
<context>
    <name>ulpan::ApiPage</name>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The call was copied. It reads ULPAN_URL and ULPAN_TOKEN from the environment.</source>
        <translation>L’appel a été copié. Il lit ULPAN_URL et ULPAN_TOKEN dans l’environnement.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
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
            <numerusform>%Ln route sur %L1</numerusform>
            <numerusform>%Ln routes sur %L1</numerusform>
        </translation>
    </message>
    <message>
        <source>Search routes</source>
        <translation>Rechercher des routes</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Needs no ability.</source>
        <translation>Aucun droit nécessaire.</translation>
    </message>
    <message>
        <source>Needs the ability %1.</source>
        <translation>Nécessite le droit %1.</translation>
    </message>
    <message>
        <source>Path and query</source>
        <translation>Chemin et paramètres</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Ce qui est envoyé</translation>
    </message>
    <message>
        <source>The server&apos;s answer</source>
        <translation>La réponse du serveur</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Envoyer %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Copy the call</source>
        <translation>Copier l’appel</translation>
    </message>
    <message>
        <source>as curl</source>
        <translation>en curl</translation>
    </message>
    <message>
        <source>as JavaScript</source>
        <translation>en JavaScript</translation>
    </message>
    <message>
        <source>as Python</source>
        <translation>en Python</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>La réponse apparaîtra ici.</translation>
    </message>
    <message>
        <source>Send this to the live data?</source>
        <translation>Envoyer ceci à l’environnement de production&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is done at once and for good; nothing here takes it back. In the test environment it can be tried without harm.</source>
        <translation>%1 s’exécute aussitôt et définitivement&#xa0;; rien ici ne l’annule. L’environnement de test permet de l’essayer sans risque.</translation>
    </message>
    <message>
        <source>%1 was answered: %2</source>
        <translation>%1 – réponse&#xa0;: %2</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>En attente de la réponse…</translation>
    </message>
    <message>
        <source>No longer waited for. The server may have done it all the same.</source>
        <translation>L’attente est interrompue. Le serveur a peut-être tout de même exécuté l’appel.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a route of the list first.</source>
        <translation>Choisissez d’abord une route dans la liste.</translation>
    </message>
</context>
<context>
    <name>ulpan::AppearanceMenu</name>
    <message>
        <source>Language and &amp;appearance</source>
        <translation>Langue et &amp;apparence</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
</context>
<context>
    <name>ulpan::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditMembers</name>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) changed</source>
        <translation>
            <numerusform>%Ln membre modifié</numerusform>
            <numerusform>%Ln membres modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>number %1, removed since</source>
        <translation>numéro %1, supprimé depuis</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Every change appears here, with who made it and how it was before.</source>
        <translation>Chaque modification apparaît ici, avec son auteur et l’état précédent.</translation>
    </message>
    <message>
        <source>No change matches.</source>
        <translation>Aucune modification ne correspond.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln modification</numerusform>
            <numerusform>%Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Save these entries as CSV…</source>
        <translation>Enregistrer ces entrées en CSV…</translation>
    </message>
    <message>
        <source>Save these entries as JSON…</source>
        <translation>Enregistrer ces entrées en JSON…</translation>
    </message>
</context>
<context>
    <name>ulpan::AuditPart</name>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By the credential</source>
        <translation>Par l’identifiant</translation>
    </message>
    <message>
        <source>From the address</source>
        <translation>Depuis l’adresse</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>All that was done to it</source>
        <translation>Tout ce qui y a été fait</translation>
    </message>
</context>
<context>
    <name>ulpan::BrandingPreview</name>
    <message>
        <source>Start the lesson</source>
        <translation>Commencer la leçon</translation>
    </message>
    <message>
        <source>As learners see it</source>
        <translation>Tel que les apprenants le voient</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkHistoryPane</name>
    <message numerus="yes">
        <source>%1: %Ln changed.</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln modifié.</numerusform>
            <numerusform>%1&#xa0;: %Ln modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier changes of many</source>
        <translation>Modifications groupées précédentes</translation>
    </message>
    <message>
        <source>Each can be taken back for 30 days, but for what somebody has changed since.</source>
        <translation>Chacune peut être annulée pendant 30 jours, sauf ce que quelqu’un a modifié depuis.</translation>
    </message>
    <message>
        <source>Nobody has changed many members at once yet.</source>
        <translation>Personne n’a encore fait de modification groupée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkPane</name>
    <message>
        <source>Tags and locations</source>
        <translation>Filtres et lieux</translation>
    </message>
    <message>
        <source>Place and status</source>
        <translation>Entité et statut</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln learner(s)</source>
        <translation>
            <numerusform>Modifier %Ln apprenant</numerusform>
            <numerusform>Modifier %Ln apprenants</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left empty stays as it is. Nothing is changed before you have seen what it would do.</source>
        <translation>Ce qui reste vide ne change pas. Rien n’est modifié avant que vous ayez vu le résultat prévu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show what it would do</source>
        <translation>Afficher l’aperçu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would change.</source>
        <translation>
            <numerusform>%Ln serait modifié.</numerusform>
            <numerusform>%Ln seraient modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already.</source>
        <translation>
            <numerusform>%Ln est déjà dans cet état.</numerusform>
            <numerusform>%Ln sont déjà dans cet état.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be changed so and would stay as they are:</source>
        <translation>
            <numerusform>%Ln ne peut pas être modifié ainsi et resterait tel quel&#xa0;:</numerusform>
            <numerusform>%Ln ne peuvent pas être modifiés ainsi et resteraient tels quels&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>This change was not made yet.</source>
        <translation>Cette modification n’a pas encore été faite.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
</context>
<context>
    <name>ulpan::BulkRun</name>
    <message>
        <source>Not undone: %1</source>
        <translation>Non annulé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln apprenant modifié.</numerusform>
            <numerusform>%Ln apprenants modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they were.</source>
        <translation>
            <numerusform>%Ln est resté tel quel.</numerusform>
            <numerusform>%Ln sont restés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln.</source>
        <translation>
            <numerusform>Annulé pour %Ln apprenant.</numerusform>
            <numerusform>Annulé pour %Ln apprenants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they are: %1</source>
        <translation>
            <numerusform>%Ln est resté tel quel&#xa0;: %1</numerusform>
            <numerusform>%Ln sont restés tels quels&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %Ln learner(s)</source>
        <translation>
            <numerusform>modification de %Ln apprenant</numerusform>
            <numerusform>modification de %Ln apprenants</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; the others were left as they are.</source>
        <translation>L’opération a été arrêtée&#xa0;; les autres sont restés tels quels.</translation>
    </message>
</context>
<context>
    <name>ulpan::CertificateQuestion</name>
    <message>
        <source>Nobody vouches for the certificate of %1</source>
        <translation>Personne ne se porte garant du certificat de %1</translation>
    </message>
    <message>
        <source>It is not the certificate that you trusted before. Unless you were told that it was renewed, somebody may be reading along.</source>
        <translation>Ce n’est pas le certificat auquel vous faisiez confiance. Si l’on ne vous a pas annoncé son renouvellement, quelqu’un lit peut-être vos échanges.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the fingerprint of its certificate. Trust it only if it is this one:</source>
        <translation>Demandez à la personne qui gère le serveur l’empreinte de son certificat. Ne lui faites confiance que si c’est celle-ci&#xa0;:</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Faire confiance à ce certificat</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Ne pas se connecter</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Délivré par&#xa0;: %1</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>lui-même</translation>
    </message>
    <message>
        <source>Valid: %1 to %2</source>
        <translation>Valable du %1 au %2</translation>
    </message>
</context>
<context>
    <name>ulpan::ChangesView</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>ulpan::ChipsEditor</name>
    <message>
        <source>Take %1 away</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>ulpan::ChoiceEditor</name>
    <message>
        <source>Not specified</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
</context>
<context>
    <name>ulpan::ChosenBar</name>
    <message numerus="yes">
        <source>All %Ln that match are chosen</source>
        <translation>
            <numerusform>Le seul résultat est sélectionné</numerusform>
            <numerusform>Les %Ln résultats sont sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Tout désélectionner</translation>
    </message>
</context>
<context>
    <name>ulpan::ClientsPage</name>
    <message>
        <source>Client credentials</source>
        <translation>Identifiants client</translation>
    </message>
    <message>
        <source>There are no client credentials yet.</source>
        <translation>Il n’y a pas encore d’identifiants client.</translation>
    </message>
    <message>
        <source>A program gets its own short-lived tokens with them.</source>
        <translation>Un programme obtient avec eux ses propres jetons de courte durée.</translation>
    </message>
    <message>
        <source>New client credentials</source>
        <translation>Nouveaux identifiants client</translation>
    </message>
    <message>
        <source>No client credentials match.</source>
        <translation>Aucun identifiant client ne correspond.</translation>
    </message>
    <message>
        <source>Renew the client secret…</source>
        <translation>Renouveler le secret client…</translation>
    </message>
    <message>
        <source>Renew the LTI shared secret…</source>
        <translation>Renouveler le secret partagé LTI…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln paire</numerusform>
            <numerusform>%Ln paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew the secret of %1?</source>
        <translation>Renouveler le secret de %1&#xa0;?</translation>
    </message>
    <message>
        <source>The present secret is void at once. The program is refused until it has the new one.</source>
        <translation>Le secret actuel cesse aussitôt de valoir. Le programme est refusé jusqu’à ce qu’il ait le nouveau.</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Renouveler le secret</translation>
    </message>
    <message>
        <source>The new secret</source>
        <translation>Le nouveau secret</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its tokens end at once, and the program that uses it is refused.</source>
        <translation>Ses jetons cessent aussitôt, et le programme qui l’utilise est refusé.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>ulpan::ColumnsDialog</name>
    <message>
        <source>Arrange the columns</source>
        <translation>Organiser les colonnes</translation>
    </message>
    <message>
        <source>Columns, from the first to the last</source>
        <translation>Colonnes, de la première à la dernière</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>Élargir</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>Rétrécir</translation>
    </message>
    <message>
        <source>Sort by it</source>
        <translation>Trier par cette colonne</translation>
    </message>
    <message>
        <source>Sort by it downwards</source>
        <translation>Trier en ordre décroissant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, tri décroissant</translation>
    </message>
    <message>
        <source>%1, sorted</source>
        <translation>%1, tri croissant</translation>
    </message>
</context>
<context>
    <name>ulpan::ConnectionList</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (en cours)</translation>
    </message>
    <message>
        <source>Enter the address of a server, such as %1. Passwords are sent only over https.</source>
        <translation>Saisissez l’adresse d’un serveur, par exemple %1. Les mots de passe ne sont envoyés que par https.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Name (if you like)</source>
        <translation>Nom (facultatif)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 has not answered yet and is not kept in this list.</source>
        <translation>%1 n’a pas encore répondu et n’est pas conservé dans cette liste.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>Oublier %1&#xa0;?</translation>
    </message>
    <message>
        <source>The sign-in, the columns and filters that you chose there, and the certificate that you may have trusted are forgotten with it. On the server nothing changes. This cannot be undone.</source>
        <translation>La connexion, les colonnes et les filtres choisis et la confiance éventuellement accordée au certificat sont oubliés avec elle. Rien ne change sur le serveur. Ceci ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Oublier %1</translation>
    </message>
</context>
<context>
    <name>ulpan::Console</name>
    <message>
        <source>You are signed out. What you typed is still here.</source>
        <translation>Vous êtes déconnecté. Ce que vous avez saisi est toujours là.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>Ce lien ne mène nulle part.</translation>
    </message>
    <message>
        <source>My institution</source>
        <translation>Mon établissement</translation>
    </message>
    <message>
        <source>Main campus</source>
        <translation>Campus principal</translation>
    </message>
    <message>
        <source>This institution is not there, or not for you.</source>
        <translation>Cet établissement n’existe pas, ou ne vous est pas ouvert.</translation>
    </message>
    <message>
        <source>The server cannot be reached. What you typed is kept; it is tried again by itself.</source>
        <translation>Le serveur est injoignable. Ce que vous avez saisi est conservé&#xa0;; de nouveaux essais ont lieu d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Your role does not open this view.</source>
        <translation>Votre rôle ne donne pas accès à cette vue.</translation>
    </message>
</context>
<context>
    <name>ulpan::DateEditor</name>
    <message>
        <source>No date</source>
        <translation>Pas de date</translation>
    </message>
</context>
<context>
    <name>ulpan::EntitiesPage</name>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Search entities</source>
        <translation>Rechercher des entités</translation>
    </message>
    <message>
        <source>There are no entities yet.</source>
        <translation>Il n’y a pas encore d’entité.</translation>
    </message>
    <message>
        <source>An entity is a campus, a department or a subsidiary; each learner belongs to one.</source>
        <translation>Une entité est un campus, un service ou une filiale&#xa0;; chaque apprenant appartient à l’une d’elles.</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Nouvelle entité</translation>
    </message>
    <message>
        <source>No entity matches.</source>
        <translation>Aucune entité ne correspond.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Merge into another entity…</source>
        <translation>Fusionner avec une autre entité…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entité</numerusform>
            <numerusform>%Ln entités</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Only an entity to which nobody belongs can be deleted.</source>
        <translation>Seule une entité à laquelle personne n’appartient peut être supprimée.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>ulpan::EntityLearnersPart</name>
    <message>
        <source>Learners</source>
        <translation>Apprenants</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>%Ln apprenant</numerusform>
            <numerusform>%Ln apprenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Show its learners</source>
        <translation>Afficher ses apprenants</translation>
    </message>
</context>
<context>
    <name>ulpan::EnvironmentStripe</name>
    <message>
        <source>Test environment</source>
        <translation>Environnement de test</translation>
    </message>
</context>
<context>
    <name>ulpan::ErrorState</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ulpan::FieldRow</name>
    <message>
        <source>Take this</source>
        <translation>Prendre cette valeur</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Les retirer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) that cannot be seen came with it, shown here as %1: %2</source>
        <translation>
            <numerusform>%Ln signe invisible s’y est glissé, affiché ici par %1&#xa0;: %2</numerusform>
            <numerusform>%Ln signes invisibles s’y sont glissés, affichés ici par %1&#xa0;: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::FileDropArea</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ulpan::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Take away the filter %1</source>
        <translation>Retirer le filtre %1</translation>
    </message>
</context>
<context>
    <name>ulpan::FilterDraft</name>
    <message>
        <source>Add filter</source>
        <translation>Ajouter le filtre</translation>
    </message>
    <message>
        <source>Drop this filter</source>
        <translation>Abandonner ce filtre</translation>
    </message>
</context>
<context>
    <name>ulpan::HistoryPart</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Each change appears here, with who made it and how it was before.</source>
        <translation>Chaque modification apparaît ici, avec son auteur et l’état précédent.</translation>
    </message>
    <message>
        <source>The history could not be loaded.</source>
        <translation>L’historique n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>Afficher les modifications antérieures</translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionClosing</name>
    <message>
        <source>Close %1?</source>
        <translation>Fermer %1&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) can no longer sign in, and no program gets in.</source>
        <translation>
            <numerusform>%Ln membre ne peut plus se connecter, et aucun programme n’a plus accès.</numerusform>
            <numerusform>%Ln membres ne peuvent plus se connecter, et aucun programme n’a plus accès.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) and everything else it has are deleted in 30 days; until then an operator can open it again.</source>
        <translation>
            <numerusform>%Ln entité et tout ce qu’il contient d’autre seront supprimés dans 30 jours&#xa0;; d’ici là, un opérateur peut le rouvrir.</numerusform>
            <numerusform>%Ln entités et tout ce qu’il contient d’autre seront supprimés dans 30 jours&#xa0;; d’ici là, un opérateur peut le rouvrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>Its name, to confirm</source>
        <translation>Son nom, pour confirmer</translation>
    </message>
    <message>
        <source>Delete everything now, which cannot be undone</source>
        <translation>Tout supprimer maintenant, sans retour possible</translation>
    </message>
</context>
<context>
    <name>ulpan::InstitutionsPage</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>It has no members yet.</source>
        <translation>Pas encore de membre.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>It has no entities yet.</source>
        <translation>Pas encore d’entité.</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Établissements</translation>
    </message>
    <message>
        <source>Search institutions</source>
        <translation>Rechercher des établissements</translation>
    </message>
    <message>
        <source>There are no institutions yet.</source>
        <translation>Il n’y a pas encore d’établissement.</translation>
    </message>
    <message>
        <source>No institution matches.</source>
        <translation>Aucun établissement ne correspond.</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>Nouvel établissement</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign-in and access</source>
        <translation>Connexion et accès</translation>
    </message>
    <message>
        <source>Limits, set by the operator</source>
        <translation>Limites, fixées par l’opérateur</translation>
    </message>
    <message>
        <source>Branding</source>
        <translation>Image de marque</translation>
    </message>
    <message numerus="yes">
        <source>%Ln institution(s)</source>
        <translation>
            <numerusform>%Ln établissement</numerusform>
            <numerusform>%Ln établissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Work in this institution</source>
        <translation>Travailler dans cet établissement</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Close this institution…</source>
        <translation>Fermer cet établissement…</translation>
    </message>
    <message>
        <source>Closed. All it had is being deleted.</source>
        <translation>Fermé. Tout ce qu’il contenait est en cours de suppression.</translation>
    </message>
    <message>
        <source>Closed. All it has is deleted in 30 days.</source>
        <translation>Fermé. Tout ce qu’il contient sera supprimé dans 30 jours.</translation>
    </message>
    <message>
        <source>The institution is open again. People sign in anew.</source>
        <translation>L’établissement est de nouveau ouvert. Chacun se reconnecte.</translation>
    </message>
    <message>
        <source>closing of %1</source>
        <translation>fermeture de %1</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>Ce qui a été supprimé n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Only the operator of the server can open it again.</source>
        <translation>Seul l’exploitant du serveur peut le rouvrir.</translation>
    </message>
    <message>
        <source>Add the first owner…</source>
        <translation>Ajouter le premier propriétaire…</translation>
    </message>
</context>
<context>
    <name>ulpan::KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Groups of the navigation; again for the next view in it</source>
        <translation>Groupes de la navigation&#xa0;; encore une fois pour la vue suivante du groupe</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulaires</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Arranging columns</source>
        <translation>Organisation des colonnes</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>Aller aux menus</translation>
    </message>
</context>
<context>
    <name>ulpan::LearnersPage</name>
    <message>
        <source>New learner</source>
        <translation>Nouvel apprenant</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Apprenants</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s)</source>
        <translation>
            <numerusform>%Ln apprenant</numerusform>
            <numerusform>%Ln apprenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Search learners</source>
        <translation>Rechercher des apprenants</translation>
    </message>
    <message>
        <source>There are no learners yet.</source>
        <translation>Il n’y a pas encore d’apprenants.</translation>
    </message>
    <message>
        <source>Bring a whole list in at once from a CSV file, or add one learner by hand.</source>
        <translation>Importez toute une liste d’un coup depuis un fichier CSV, ou ajoutez un apprenant à la main.</translation>
    </message>
    <message>
        <source>Go to bulk provisioning</source>
        <translation>Aller à l’import en masse</translation>
    </message>
    <message>
        <source>No learner matches.</source>
        <translation>Aucun apprenant ne correspond.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln learner(s)…</source>
        <translation>
            <numerusform>Modifier %Ln apprenant…</numerusform>
            <numerusform>Modifier %Ln apprenants…</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Earlier changes of many…</source>
        <translation>Modifications groupées précédentes…</translation>
    </message>
    <message>
        <source>These are too many to be changed one by one</source>
        <translation>Trop d’apprenants sont choisis un par un</translation>
    </message>
    <message numerus="yes">
        <source>Where not all that match are chosen, up to %Ln learner(s) can be changed at once. Choose fewer, or narrow the list with filters and choose all that match.</source>
        <translation>
            <numerusform>Quand tous les résultats ne sont pas choisis, %Ln apprenant au plus peut être modifié en une fois. Choisissez-en moins, ou restreignez la liste avec des filtres et choisissez tous les résultats.</numerusform>
            <numerusform>Quand tous les résultats ne sont pas choisis, %Ln apprenants au plus peuvent être modifiés en une fois. Choisissez-en moins, ou restreignez la liste avec des filtres et choisissez tous les résultats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Change the chosen learners…</source>
        <translation>Modifier les apprenants sélectionnés…</translation>
    </message>
</context>
<context>
    <name>ulpan::MainWindow</name>
    <message>
        <source>The link was copied.</source>
        <translation>Le lien a été copié.</translation>
    </message>
    <message>
        <source>%1 – Test environment – Ulpan</source>
        <translation>%1 – Environnement de test – Ulpan</translation>
    </message>
    <message>
        <source>%1 – Ulpan</source>
        <translation>%1 – Ulpan</translation>
    </message>
    <message>
        <source>In “%1” something was typed that is not saved yet.</source>
        <translation>Dans «&#xa0;%1 », une saisie n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Revenir à la saisie</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Abandonner la saisie</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>Abandonner la saisie&#xa0;?</translation>
    </message>
    <message>
        <source>Something was typed that is not saved yet in each of these views: %1.</source>
        <translation>Dans chacune de ces vues, une saisie n’est pas encore enregistrée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Discard all of it</source>
        <translation>Tout abandonner</translation>
    </message>
    <message>
        <source>Stop the import of %1?</source>
        <translation>Arrêter l’import de %1&#xa0;?</translation>
    </message>
    <message>
        <source>What was imported so far stays and can be undone; the rest is left out.</source>
        <translation>Ce qui a déjà été importé est conservé et peut être annulé&#xa0;; le reste n’est pas importé.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Arrêter l’import</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>&amp;Go to a group</source>
        <translation>A&amp;ller à un groupe</translation>
    </message>
    <message>
        <source>There is no table here.</source>
        <translation>Il n’y a pas de tableau ici.</translation>
    </message>
    <message>
        <source>Stop changing the learners?</source>
        <translation>Arrêter la modification des apprenants&#xa0;?</translation>
    </message>
    <message>
        <source>Who was changed so far stays so, and that can be undone; the others are left as they are.</source>
        <translation>Les apprenants déjà modifiés le restent, ce qui peut être annulé&#xa0;; les autres restent tels quels.</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>Arrêter la modification</translation>
    </message>
    <message>
        <source>Stop taking the change back?</source>
        <translation>Arrêter l’annulation de la modification&#xa0;?</translation>
    </message>
    <message>
        <source>Who is as before stays so; the others keep the change until the undo is gone on with.</source>
        <translation>Les apprenants déjà rétablis le restent&#xa0;; les autres gardent la modification jusqu’à la reprise de l’annulation.</translation>
    </message>
    <message>
        <source>Stop the undo</source>
        <translation>Arrêter l’annulation</translation>
    </message>
    <message>
        <source>Your role does not open this view.</source>
        <translation>Votre rôle ne donne pas accès à cette vue.</translation>
    </message>
</context>
<context>
    <name>ulpan::MappingHeader</name>
    <message>
        <source>Leave out</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Column %1 is imported into</source>
        <translation>La colonne %1 est importée dans</translation>
    </message>
</context>
<context>
    <name>ulpan::MembersPage</name>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Search staff</source>
        <translation>Rechercher dans l’équipe</translation>
    </message>
    <message>
        <source>Nobody else works here yet.</source>
        <translation>Personne d’autre ne travaille encore ici.</translation>
    </message>
    <message>
        <source>This version sends no mails: whom you add signs in with a password that you set for them.</source>
        <translation>Cette version n’envoie pas de courriels&#xa0;: les personnes que vous ajoutez se connectent avec un mot de passe que vous définissez pour elles.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Afficher les noms</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Afficher seulement les icônes</translation>
    </message>
    <message>
        <source>Institution: %1</source>
        <translation>Établissement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::OwnAccount</name>
    <message>
        <source>The second factor is off: whoever knows your password can sign in.</source>
        <translation>La double authentification est désactivée&#xa0;: il suffit de connaître votre mot de passe pour se connecter.</translation>
    </message>
    <message>
        <source>The second factor is on, but no recovery code is left. Make new ones, so that you can sign in when your phone is not at hand.</source>
        <translation>La double authentification est active, mais il ne reste aucun code de secours. Créez-en de nouveaux, pour pouvoir vous connecter quand votre téléphone n’est pas à portée de main.</translation>
    </message>
    <message numerus="yes">
        <source>The second factor is on. %Ln recovery code(s) are left.</source>
        <translation>
            <numerusform>La double authentification est active. Il reste %Ln code de secours.</numerusform>
            <numerusform>La double authentification est active. Il reste %Ln codes de secours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>Changer de mot de passe…</translation>
    </message>
    <message>
        <source>Set up a second factor…</source>
        <translation>Configurer la double authentification…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>Nouveaux codes de secours…</translation>
    </message>
    <message>
        <source>Switch the second factor off…</source>
        <translation>Désactiver la double authentification…</translation>
    </message>
    <message>
        <source>The server has not said yet how your account is secured.</source>
        <translation>Le serveur n’a pas encore dit comment votre compte est protégé.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>La double authentification est désactivée.</translation>
    </message>
    <message>
        <source>The second factor is on already.</source>
        <translation>La double authentification est déjà activée.</translation>
    </message>
</context>
<context>
    <name>ulpan::PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
</context>
<context>
    <name>ulpan::Palette</name>
    <message>
        <source>Go to, do or find anything</source>
        <translation>Rechercher une vue, une action, une personne…</translation>
    </message>
    <message>
        <source>Search learners, entities and institutions</source>
        <translation>Rechercher des apprenants, des entités et des établissements</translation>
    </message>
    <message>
        <source>Work in another institution</source>
        <translation>Travailler dans un autre établissement</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Type a name, a login or a code.</source>
        <translation>Saisissez un nom, un identifiant ou un code.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>You do not work in an institution yet, so there is nobody to find.</source>
        <translation>Vous ne travaillez pas encore dans un établissement&#xa0;: il n’y a personne à trouver.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>C’est déjà le cas.</translation>
    </message>
    <message>
        <source>Nothing was changed in this window yet.</source>
        <translation>Rien n’a encore été modifié dans cette fenêtre.</translation>
    </message>
    <message>
        <source>There is nowhere to go back to.</source>
        <translation>Il n’y a pas de page précédente.</translation>
    </message>
    <message>
        <source>There is nowhere to go on to.</source>
        <translation>Il n’y a pas de page suivante.</translation>
    </message>
    <message>
        <source>Nobody signs in on this computer.</source>
        <translation>Sur cet ordinateur, personne ne se connecte avec un compte.</translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation>Impossible ici.</translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Aucune connexion pour le moment.</translation>
    </message>
    <message>
        <source>Open one in the list first.</source>
        <translation>Ouvrez d’abord un élément de la liste.</translation>
    </message>
    <message>
        <source>People and places could not be looked for: %1</source>
        <translation>La recherche de personnes et d’entités a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Enter tries again.</source>
        <translation>Entrée relance la recherche.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Recherche en cours…</translation>
    </message>
</context>
<context>
    <name>ulpan::PaneHandle</name>
    <message>
        <source>Width of the pane</source>
        <translation>Largeur du volet</translation>
    </message>
</context>
<context>
    <name>ulpan::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningColumns</name>
    <message>
        <source>Columns are separated by</source>
        <translation>Séparateur de colonnes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Every column is imported.</source>
        <translation>Toutes les colonnes sont importées.</translation>
    </message>
    <message>
        <source>Left out: %1. Choose a field above a column to import it.</source>
        <translation>Non importé&#xa0;: %1. Pour importer une colonne, choisissez un champ au-dessus d’elle.</translation>
    </message>
    <message>
        <source>No column is imported into: %1. Choose the field above the column that holds it.</source>
        <translation>Aucune colonne n’est importée dans&#xa0;: %1. Choisissez ce champ au-dessus de la colonne qui le contient.</translation>
    </message>
    <message>
        <source>Set one entity for all rows</source>
        <translation>Définir une entité pour toutes les lignes</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>It is not certain what separates the columns. If they look wrong below, choose another separator.</source>
        <translation>Le séparateur des colonnes n’est pas certain. Si elles semblent fausses ci-dessous, choisissez-en un autre.</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>marque d’ordre des octets</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Rechercher une colonne</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningDoubts</name>
    <message>
        <source>It is not certain in which encoding the file was written. Choose the one in which these cells read right.</source>
        <translation>L’encodage du fichier n’est pas certain. Choisissez celui dans lequel ces cellules se lisent correctement.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Lire en %1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Ligne %1, %2</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningFile</name>
    <message>
        <source>CSV files</source>
        <translation>Fichiers CSV</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>Déposez un fichier CSV ici</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen the plan.</source>
        <translation>Rien n’est modifié avant que vous ayez vu l’aperçu.</translation>
    </message>
    <message>
        <source>How to import</source>
        <translation>Façon d’importer</translation>
    </message>
    <message>
        <source>Also understood: %1. Headers may be in Hebrew, French or English, in any order.</source>
        <translation>Sont aussi reconnus&#xa0;: %1. Les en-têtes peuvent être en hébreu, en français ou en anglais, dans n’importe quel ordre.</translation>
    </message>
    <message>
        <source>Uploading %1: %2 of %3</source>
        <translation>Envoi de %1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>Envoi de %1</translation>
    </message>
    <message>
        <source>%1 was sent before and is still being read; this goes on by itself</source>
        <translation>%1 a déjà été envoyé et est encore en cours de lecture&#xa0;; la suite se fera d’elle-même</translation>
    </message>
    <message>
        <source>Every row needs: %1. The login is an e-mail address.</source>
        <translation>Indispensable dans chaque ligne&#xa0;: %1. L’identifiant est une adresse e-mail.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningGates</name>
    <message numerus="yes">
        <source>The file names %Ln entity(ies) that do not exist: %1.</source>
        <translation>
            <numerusform>Le fichier cite %Ln entité qui n’existe pas&#xa0;: %1.</numerusform>
            <numerusform>Le fichier cite %Ln entités qui n’existent pas&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln entity(ies)</source>
        <translation>
            <numerusform>Créer %Ln entité</numerusform>
            <numerusform>Créer %Ln entités</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain in which encoding the file was written. Look at the names in the rows below.</source>
        <translation>L’encodage du fichier n’est pas certain. Vérifiez les noms dans les lignes ci-dessous.</translation>
    </message>
    <message>
        <source>The names are right</source>
        <translation>Les noms sont corrects</translation>
    </message>
    <message>
        <source>The server asks for a confirmation: %1.</source>
        <translation>Le serveur demande une confirmation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message numerus="yes">
        <source>The file lacks %Ln learner(s) of the entities it is complete for, out of %L1.</source>
        <translation>
            <numerusform>Il manque au fichier %Ln apprenant des entités pour lesquelles il est complet, sur %L1.</numerusform>
            <numerusform>Il manque au fichier %Ln apprenants des entités pour lesquelles il est complet, sur %L1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate them</source>
        <translation>Les désactiver</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) would be written for the new learners and kept: this version sends no mails.</source>
        <translation>
            <numerusform>%Ln e-mail de connexion serait rédigé pour les nouveaux apprenants et conservé&#xa0;: cette version n’envoie pas de courriels.</numerusform>
            <numerusform>%Ln e-mails de connexion seraient rédigés pour les nouveaux apprenants et conservés&#xa0;: cette version n’envoie pas de courriels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>Les rédiger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more seat(s) would be needed; %L1 of %L2 are taken.</source>
        <translation>
            <numerusform>%Ln licence de plus serait nécessaire&#xa0;; %L1 sur %L2 sont utilisées.</numerusform>
            <numerusform>%Ln licences de plus seraient nécessaires&#xa0;; %L1 sur %L2 sont utilisées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go beyond the seats</source>
        <translation>Dépasser le nombre de licences</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningHistory</name>
    <message>
        <source>Earlier imports</source>
        <translation>Imports précédents</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Rien n’a encore été importé.</translation>
    </message>
    <message>
        <source>Every import appears here, with its report.</source>
        <translation>Chaque import apparaîtra ici, avec son rapport.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningMappings</name>
    <message>
        <source>Kept mapping</source>
        <translation>Correspondance conservée</translation>
    </message>
    <message>
        <source>Choose one, or name this one</source>
        <translation>En choisir une, ou nommer celle-ci</translation>
    </message>
    <message>
        <source>Replace it with this one</source>
        <translation>Remplacer par celle-ci</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>Conserver cette correspondance</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The mapping is kept as %1.</source>
        <translation>La correspondance est conservée sous le nom %1.</translation>
    </message>
    <message>
        <source>The kept mapping %1 was deleted.</source>
        <translation>La correspondance conservée %1 a été supprimée.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningOptions</name>
    <message>
        <source>Fewer options</source>
        <translation>Moins d’options</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>Nom ou ID</translation>
    </message>
    <message>
        <source>For the rows that name no entity.</source>
        <translation>Pour les lignes qui n’indiquent pas d’entité.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPage</name>
    <message>
        <source>Bulk provisioning</source>
        <translation>Import en masse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Arrêter l’import</translation>
    </message>
    <message>
        <source>Discard this import</source>
        <translation>Abandonner cet import</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>Start another import</source>
        <translation>Commencer un autre import</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Vérification des lignes…</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Afficher l’aperçu</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Importer %Ln ligne</numerusform>
            <numerusform>Importer %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Show learners</source>
        <translation>Afficher les apprenants</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>Enregistrer l’aperçu…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous le nom %1.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer l’aperçu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln ligne a été importée.</numerusform>
            <numerusform>%Ln lignes ont été importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importé</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>import de %1</translation>
    </message>
    <message>
        <source>Saving the file: %1</source>
        <translation>Enregistrement du fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rows can be searched in the report, once the import is done.</source>
        <translation>Les lignes pourront être recherchées dans le rapport, une fois l’import terminé.</translation>
    </message>
    <message>
        <source>Open the plan of an import first.</source>
        <translation>Ouvrez d’abord l’aperçu d’un import.</translation>
    </message>
    <message>
        <source>Open an import that has rejected rows first.</source>
        <translation>Ouvrez d’abord un import qui a des lignes rejetées.</translation>
    </message>
    <message>
        <source>Confirm first what is asked above the rows.</source>
        <translation>Confirmez d’abord ce qui est demandé au-dessus des lignes.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPairs</name>
    <message>
        <source>What the file&apos;s words mean</source>
        <translation>Sens des mots du fichier</translation>
    </message>
    <message>
        <source>%1 means</source>
        <translation>%1 signifie</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningPreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningProgress</name>
    <message>
        <source>You can look elsewhere meanwhile; the import goes on.</source>
        <translation>Vous pouvez consulter autre chose entre-temps&#xa0;; l’import continue.</translation>
    </message>
    <message>
        <source>%1 is being imported</source>
        <translation>Import de %1 en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The import of %1 is being undone</source>
        <translation>L’import de %1 est en cours d’annulation</translation>
    </message>
    <message>
        <source>The import of %1 is paused</source>
        <translation>L’import de %1 est suspendu</translation>
    </message>
    <message>
        <source>What was done so far stays. Go on when you like, or stop here.</source>
        <translation>Ce qui a été fait reste. Reprenez quand vous voulez, ou arrêtez ici.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningReport</name>
    <message>
        <source>The import was stopped; what was done before stays.</source>
        <translation>L’import a été arrêté&#xa0;; ce qui a déjà été fait est conservé.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>L’import a été annulé&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The import could not be finished; what was done before stays.</source>
        <translation>L’import n’a pas pu être terminé&#xa0;; ce qui a déjà été fait est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were created.</source>
        <translation>
            <numerusform>%Ln apprenant créé.</numerusform>
            <numerusform>%Ln apprenants créés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were updated.</source>
        <translation>
            <numerusform>%Ln apprenant mis à jour.</numerusform>
            <numerusform>%Ln apprenants mis à jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Rien n’était à modifier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were rejected: save them, correct them, import them again.</source>
        <translation>
            <numerusform>%Ln ligne rejetée&#xa0;: enregistrez-la, corrigez-la, importez-la à nouveau.</numerusform>
            <numerusform>%Ln lignes rejetées&#xa0;: enregistrez-les, corrigez-les, importez-les à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) were deactivated.</source>
        <translation>
            <numerusform>%Ln apprenant a été désactivé.</numerusform>
            <numerusform>%Ln apprenants ont été désactivés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>L’import a été annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new learner(s) were removed again.</source>
        <translation>
            <numerusform>%Ln nouvel apprenant a été retiré.</numerusform>
            <numerusform>%Ln nouveaux apprenants ont été retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) got back what was changed.</source>
        <translation>
            <numerusform>%Ln apprenant a retrouvé ses valeurs.</numerusform>
            <numerusform>%Ln apprenants ont retrouvé leurs valeurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be taken back as a whole; each says why.</source>
        <translation>
            <numerusform>%Ln ligne n’a pas pu être annulée entièrement&#xa0;; elle dit pourquoi.</numerusform>
            <numerusform>%Ln lignes n’ont pas pu être annulées entièrement&#xa0;; chacune dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords of the file are set in the background, a few at a time, and work from then on.</source>
        <translation>Les mots de passe du fichier sont définis en arrière-plan, par petits groupes, et sont valables dès lors.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection e-mail(s) are written in the background, a portion at a time.</source>
        <translation>
            <numerusform>%Ln e-mail de connexion est rédigé en arrière-plan.</numerusform>
            <numerusform>%Ln e-mails de connexion sont rédigés en arrière-plan, par lots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRowEditor</name>
    <message>
        <source>The rest of the row</source>
        <translation>Le reste de la ligne</translation>
    </message>
    <message>
        <source>Check this row again</source>
        <translation>Revérifier cette ligne</translation>
    </message>
    <message>
        <source>Next rejected row</source>
        <translation>Ligne rejetée suivante</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>Enter checks the row and goes on to the next rejected one; %1 leaves it for now.</source>
        <translation>Entrée vérifie la ligne et passe à la ligne rejetée suivante&#xa0;; %1 la laisse pour l’instant.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRowPane</name>
    <message>
        <source>What becomes of this row</source>
        <translation>Ce que devient cette ligne</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>This learner exists already, and only new ones are created.</source>
        <translation>Cet apprenant existe déjà, et seuls les nouveaux sont créés.</translation>
    </message>
    <message>
        <source>Everything in this row is so already.</source>
        <translation>Tout est déjà ainsi dans cette ligne.</translation>
    </message>
    <message>
        <source>corrected here</source>
        <translation>corrigée ici</translation>
    </message>
    <message>
        <source>The password is set anew.</source>
        <translation>Le mot de passe est redéfini.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>Dernier import</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>What was edited is kept.</source>
        <translation>La modification est conservée.</translation>
    </message>
    <message>
        <source>What was edited is overwritten with what the file says.</source>
        <translation>La modification sera remplacée par le contenu du fichier.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>What the import had done to this learner</source>
        <translation>Ce que l’import avait fait de cet apprenant</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningRows</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>No row has this outcome.</source>
        <translation>Aucune ligne dans ce cas.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Le fichier n’a pas de lignes.</translation>
    </message>
    <message>
        <source>Find a login or a name</source>
        <translation>Rechercher un identifiant ou un nom</translation>
    </message>
    <message>
        <source>No row has this login or name.</source>
        <translation>Aucune ligne n’a cet identifiant ou ce nom.</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation>Afficher seulement ces lignes</translation>
    </message>
</context>
<context>
    <name>ulpan::ProvisioningUndo</name>
    <message>
        <source>An undo cannot be undone. To have it as it was, import the file again.</source>
        <translation>Une annulation ne s’annule pas. Pour revenir à l’état d’avant, importez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>This import can be undone until %1.</source>
        <translation>Cet import peut être annulé jusqu’au %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new learner(s) would be removed again.</source>
        <translation>
            <numerusform>%Ln nouvel apprenant serait retiré.</numerusform>
            <numerusform>%Ln nouveaux apprenants seraient retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln learner(s) would get back what was changed.</source>
        <translation>
            <numerusform>%Ln apprenant retrouverait ses valeurs.</numerusform>
            <numerusform>%Ln apprenants retrouveraient leurs valeurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>What somebody has changed since stays as it is and is listed. Mails for those who are removed are withdrawn.</source>
        <translation>Ce que quelqu’un a modifié depuis reste tel quel et figure dans la liste. Les e-mails destinés aux personnes retirées sont supprimés.</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Annuler cet import…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln row(s)</source>
        <translation>
            <numerusform>Annuler %Ln ligne</numerusform>
            <numerusform>Annuler %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was not undone: %1</source>
        <translation>L’import n’a pas été annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>Annuler l’import de %1&#xa0;?</translation>
    </message>
    <message>
        <source>somebody has done so already.</source>
        <translation>c’est déjà fait.</translation>
    </message>
    <message>
        <source>The import of %1 stays as it is.</source>
        <translation>L’import de %1 reste en l’état.</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>import de %1</translation>
    </message>
</context>
<context>
    <name>ulpan::QrPicture</name>
    <message>
        <source>Picture for the camera of your phone</source>
        <translation>Image pour l’appareil photo de votre téléphone</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordForm</name>
    <message>
        <source>The other version: %1</source>
        <translation>L’autre version&#xa0;: %1</translation>
    </message>
    <message>
        <source>This stays as it is: files and programs know the person by it.</source>
        <translation>Ne change plus&#xa0;: les fichiers et les programmes reconnaissent la personne à cet identifiant.</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordList</name>
    <message numerus="yes">
        <source>%Ln row(s) copied as CSV.</source>
        <translation>
            <numerusform>%Ln ligne copiée en CSV.</numerusform>
            <numerusform>%Ln lignes copiées en CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>Enregistrer ces filtres…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The saved filter was deleted.</source>
        <translation>Le filtre enregistré a été supprimé.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Enregistrer ces filtres</translation>
    </message>
    <message>
        <source>Under which name?</source>
        <translation>Sous quel nom&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Look for less, or take the filters away.</source>
        <translation>Raccourcissez la recherche ou retirez les filtres.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy the first %Ln row(s)?</source>
        <translation>
            <numerusform>Copier la première ligne&#xa0;?</numerusform>
            <numerusform>Copier les %Ln premières lignes&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Copier %Ln ligne</numerusform>
            <numerusform>Copier %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message>
        <source>Choose rows of the list first.</source>
        <translation>Sélectionnez d’abord des lignes de la liste.</translation>
    </message>
    <message>
        <source>Choose several rows of the list first.</source>
        <translation>Sélectionnez d’abord plusieurs lignes de la liste.</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>La liste est vide.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Nothing is searched or filtered.</source>
        <translation>Aucune recherche ni aucun filtre actif.</translation>
    </message>
    <message>
        <source>Save these rows as CSV</source>
        <translation>Enregistrer ces lignes en CSV</translation>
    </message>
    <message>
        <source>Save these rows as JSON</source>
        <translation>Enregistrer ces lignes en JSON</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved as %1.</source>
        <translation>
            <numerusform>%Ln ligne enregistrée sous %1.</numerusform>
            <numerusform>%Ln lignes enregistrées sous %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are chosen, more than the clipboard is given at once. All rows that the filters find can be saved as a CSV file instead, by “More actions” above the list.</source>
        <translation>
            <numerusform>%Ln ligne est choisie, plus que ce qui est remis d’un coup au presse-papiers. Toutes les lignes que trouvent les filtres peuvent être enregistrées dans un fichier CSV, par «&#xa0;Autres actions&#xa0;» au-dessus de la liste.</numerusform>
            <numerusform>%Ln lignes sont choisies, plus que ce qui est remis d’un coup au presse-papiers. Toutes les lignes que trouvent les filtres peuvent être enregistrées dans un fichier CSV, par «&#xa0;Autres actions&#xa0;» au-dessus de la liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ulpan::RecordPane</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Enregistrer ma version</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Your changes are not saved yet.</source>
        <translation>Vos modifications ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Ce que vous avez saisi est toujours là.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Enregistrer à nouveau</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Your version is in the form.</source>
        <translation>Quelqu’un d’autre l’a modifié entre-temps. Votre version est dans le formulaire.</translation>
    </message>
    <message>
        <source>Take the other version</source>
        <translation>Prendre l’autre version</translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation>Parties de cette fiche</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>You did not wait for the server&apos;s answer, so it is not known whether it was saved. What you typed is still here.</source>
        <translation>Vous n’avez pas attendu la réponse du serveur&#xa0;: on ne sait donc pas si c’est enregistré. Votre saisie est toujours là.</translation>
    </message>
    <message>
        <source>Open one in the list first.</source>
        <translation>Ouvrez d’abord un élément de la liste.</translation>
    </message>
    <message>
        <source>Not possible with %1 as it is, or not for you.</source>
        <translation>Impossible pour %1 dans l’état actuel, ou sans le droit nécessaire.</translation>
    </message>
    <message>
        <source>The server is still busy with what you sent before.</source>
        <translation>Le serveur est encore occupé par ce que vous aviez envoyé.</translation>
    </message>
    <message>
        <source>What you saved before may have been created. Look for it in the list: what you save now is created as well.</source>
        <translation>Ce que vous aviez enregistré a peut-être été créé. Cherchez-le dans la liste&#xa0;: ce que vous enregistrez maintenant sera créé aussi.</translation>
    </message>
    <message>
        <source>What you typed is still here; saved again unchanged, it is created only once.</source>
        <translation>Ce que vous avez saisi est toujours là&#xa0;; enregistré de nouveau sans changement, il n’est créé qu’une fois.</translation>
    </message>
    <message>
        <source>You did not wait for the server&apos;s answer, so it is not known whether it was created.</source>
        <translation>Vous n’avez pas attendu la réponse du serveur&#xa0;: on ne sait pas si la création a eu lieu.</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordTable</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>La liste n’a pas pu être chargée.</translation>
    </message>
    <message>
        <source>Arrange the columns…</source>
        <translation>Organiser les colonnes…</translation>
    </message>
</context>
<context>
    <name>ulpan::RecordsPage</name>
    <message>
        <source>Created.</source>
        <translation>Créé.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>Non annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>suppression de %1</translation>
    </message>
    <message>
        <source>What was deleted is kept nowhere.</source>
        <translation>Ce qui a été supprimé n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>creation of %1</source>
        <translation>création de %1</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>modification de %1</translation>
    </message>
    <message>
        <source>It has a history by now, which is not deleted without a trace.</source>
        <translation>Un historique existe déjà&#xa0;; il n’est pas supprimé sans laisser de trace.</translation>
    </message>
    <message>
        <source>Your role does not make new ones.</source>
        <translation>Votre rôle ne permet pas d’en créer.</translation>
    </message>
    <message>
        <source>Save these rows as CSV…</source>
        <translation>Enregistrer ces lignes en CSV…</translation>
    </message>
</context>
<context>
    <name>ulpan::ReferenceEditor</name>
    <message>
        <source>Choose or type a name</source>
        <translation>Choisir ou saisir un nom</translation>
    </message>
</context>
<context>
    <name>ulpan::SampleOffer</name>
    <message>
        <source>Adding sample people: %1 of %2</source>
        <translation>Ajout de personnes d’exemple&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Add sample people</source>
        <translation>Ajouter des personnes d’exemple</translation>
    </message>
</context>
<context>
    <name>ulpan::SecretLine</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::SecretList</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>L’enregistrement a échoué&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Ulpan</source>
        <translation>À propos d’Ulpan</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>You work on this computer, where nobody needs to sign in.</source>
        <translation>Vous travaillez sur cet ordinateur, où personne n’a besoin de se connecter.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <translation>Vous êtes connecté en tant que %1.</translation>
    </message>
    <message>
        <source>This computer has no keychain: you stay signed in until you close the program.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: vous restez connecté jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Go to the live environment</source>
        <translation>Aller à l’environnement de production</translation>
    </message>
    <message>
        <source>Go to the test environment</source>
        <translation>Aller à l’environnement de test</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Compact tables</source>
        <translation>Tableaux compacts</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
</context>
<context>
    <name>ulpan::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Your sign-in has ended. What you typed is still there, and what was being sent is sent again once you have signed in.</source>
        <translation>Votre session est terminée. Ce que vous avez saisi est toujours là, et ce qui était en cours d’envoi sera renvoyé dès que vous serez reconnecté.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>ulpan::SignInForm</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ulpan::StartWindow</name>
    <message>
        <source>Your data is being opened…</source>
        <translation>Vos données s’ouvrent…</translation>
    </message>
    <message>
        <source>After an update this can take a moment. Nothing is lost if you wait.</source>
        <translation>Après une mise à jour, cela peut prendre un moment. Rien n’est perdu si vous attendez.</translation>
    </message>
    <message>
        <source>Your data was not changed. Mend the cause and retry.</source>
        <translation>Vos données n’ont pas été modifiées. Corrigez la cause et réessayez.</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 est déjà ouvert.</translation>
    </message>
    <message>
        <source>Go to the window that is open, or close it and retry here. To work with other data at the same time, start %1 with another folder.</source>
        <translation>Passez à la fenêtre ouverte, ou fermez-la et réessayez ici. Pour travailler en même temps sur d’autres données, lancez %1 avec un autre dossier.</translation>
    </message>
    <message>
        <source>%1 could not start.</source>
        <translation>%1 n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>This is the test environment, which has accounts of its own.</source>
        <translation>Ceci est l’environnement de test, qui a ses propres comptes.</translation>
    </message>
    <message>
        <source>This computer has no keychain: you stay signed in until you close the program.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: vous restez connecté jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>Où voulez-vous travailler&#xa0;?</translation>
    </message>
    <message>
        <source>Choose another connection</source>
        <translation>Choisir une autre connexion</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Aucune connexion à %1.</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 est fermé.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it any more. Everything it had is being deleted.</source>
        <translation>Plus personne ne peut s’y connecter. Tout ce qu’il contenait est en cours de suppression.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it any more, and in 30 days everything it has is deleted. Until then the operator of the server can open it again.</source>
        <translation>Plus personne ne peut s’y connecter, et tout ce qu’il contient sera supprimé dans 30 jours. D’ici là, l’opérateur du serveur peut le rouvrir.</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>Se connecter avec un autre compte</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Modifier l’adresse</translation>
    </message>
</context>
<context>
    <name>ulpan::StatusBar</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Connection to %1 lost</source>
        <translation>Connexion à %1 perdue</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>Environnement de test</translation>
    </message>
    <message>
        <source>Live environment</source>
        <translation>Environnement de production</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln tâche en cours</numerusform>
            <numerusform>%Ln tâches en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Afficher lesquelles</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Arrêter&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ulpan::StepButton</name>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>current</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>Étape %1 sur %2&#xa0;: %3, %4</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>non effectuée</translation>
    </message>
</context>
<context>
    <name>ulpan::Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>ulpan::TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ulpan::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>ulpan::TokenPart</name>
    <message>
        <source>What it may do</source>
        <translation>Ce qui lui est permis</translation>
    </message>
    <message>
        <source>It was never used.</source>
        <translation>Jamais utilisé.</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Used in the last 30 days</source>
        <translation>Utilisé ces 30 derniers jours</translation>
    </message>
    <message>
        <source>For nothing: nobody would notice if it were gone.</source>
        <translation>Pour rien&#xa0;: personne ne remarquerait sa disparition.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s), last %1, from %2</source>
        <translation>
            <numerusform>%Ln fois, en dernier %1, depuis %2</numerusform>
            <numerusform>%Ln fois, en dernier %1, depuis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ulpan::TokensPage</name>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
    <message>
        <source>There are no API tokens yet.</source>
        <translation>Il n’y a pas encore de jeton d’API.</translation>
    </message>
    <message>
        <source>A program that reads or writes here needs one.</source>
        <translation>Un programme qui lit ou écrit ici en a besoin.</translation>
    </message>
    <message>
        <source>New API token</source>
        <translation>Nouveau jeton d’API</translation>
    </message>
    <message>
        <source>No API token matches.</source>
        <translation>Aucun jeton ne correspond.</translation>
    </message>
    <message>
        <source>Take away what it does not use…</source>
        <translation>Retirer les droits inutilisés…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln API token(s)</source>
        <translation>
            <numerusform>%Ln jeton d’API</numerusform>
            <numerusform>%Ln jetons d’API</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>Révoquer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Révoquer %1</translation>
    </message>
    <message>
        <source>Revoked. It opens nothing any more.</source>
        <translation>Révoqué. Il n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Take away what %1 does not use?</source>
        <translation>Retirer à %1 les droits inutilisés&#xa0;?</translation>
    </message>
    <message>
        <source>It keeps the abilities that it used in the last 30 days and loses all others.</source>
        <translation>Il garde les droits utilisés ces 30 derniers jours et perd tous les autres.</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Retirer ces droits</translation>
    </message>
    <message>
        <source>It keeps only what it uses.</source>
        <translation>Il ne garde que ce qu’il utilise.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>revoking of %1</source>
        <translation>révocation de %1</translation>
    </message>
    <message>
        <source>A token that was revoked stays so.</source>
        <translation>Un jeton révoqué le reste.</translation>
    </message>
    <message>
        <source>taking away from %1 what it does not use</source>
        <translation>retrait à %1 de ce qu’il n’utilise pas</translation>
    </message>
    <message>
        <source>A token is never given more than it has.</source>
        <translation>Un jeton ne reçoit jamais plus que ce qu’il a.</translation>
    </message>
</context>
<context>
    <name>ulpan::UndoList</name>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>Ne peut pas être annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This cannot be undone: %1. %2</source>
        <translation>Ceci ne peut pas être annulé&#xa0;: %1. %2</translation>
    </message>
</context>
<context>
    <name>FirstOwner</name>
    <message>
        <source>%1 can sign in now, with the password that you gave.</source>
        <translation>%1 peut se connecter maintenant, avec le mot de passe que vous avez choisi.</translation>
    </message>
    <message>
        <source>creation of %1</source>
        <translation>création de %1</translation>
    </message>
    <message>
        <source>An institution keeps its last owner.</source>
        <translation>Un établissement garde toujours un propriétaire.</translation>
    </message>
    <message>
        <source>The first owner of %1</source>
        <translation>Premier propriétaire de %1</translation>
    </message>
    <message>
        <source>Owners may do everything in their institution and add the others who work there. This version of the program sends no mails: choose a first password and hand it over. They change it in the settings.</source>
        <translation>Un propriétaire peut tout faire dans son établissement et y ajoute le reste de l’équipe. Cette version du programme n’envoie pas de courriels&#xa0;: choisissez un premier mot de passe et transmettez-le. Il se change dans les paramètres.</translation>
    </message>
    <message>
        <source>Add the owner</source>
        <translation>Ajouter le propriétaire</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Login, usually the e-mail address</source>
        <translation>Identifiant, en général l’adresse électronique</translation>
    </message>
    <message>
        <source>First password, 8 characters or more</source>
        <translation>Premier mot de passe, 8 caractères au moins</translation>
    </message>
</context>
<context>
    <name>MemberPassword</name>
    <message>
        <source>%1 signs in with the password that you set. Hand it over.</source>
        <translation>%1 se connecte avec le mot de passe que vous avez défini. Transmettez-le.</translation>
    </message>
    <message>
        <source>password of %1</source>
        <translation>mot de passe de %1</translation>
    </message>
    <message>
        <source>The earlier password is kept nowhere.</source>
        <translation>Le mot de passe précédent n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>This version of the program sends no mails, so that an invitation reaches nobody by itself. Choose a first password and hand it over: they can sign in with it at once, and change it in the settings.</source>
        <translation>Cette version du programme n’envoie pas de courriels&#xa0;: une invitation n’arrive donc pas d’elle-même. Choisissez un premier mot de passe et transmettez-le&#xa0;: il permet de se connecter aussitôt et se change dans les paramètres.</translation>
    </message>
    <message>
        <source>They are signed out everywhere. Choose a new password and hand it over: they can sign in with it at once, and change it in the settings.</source>
        <translation>Toutes ses connexions prennent fin. Choisissez un nouveau mot de passe et transmettez-le&#xa0;: il permet de se connecter aussitôt et se change dans les paramètres.</translation>
    </message>
    <message>
        <source>Set a password for %1</source>
        <translation>Définir un mot de passe pour %1</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Password, 8 characters or more</source>
        <translation>Mot de passe, 8 caractères au moins</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>Définir un mot de passe…</translation>
    </message>
</context>
</TS>
